package dev.unblock.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be asked under {@code /api}. Each area has a table of its own, beside the routes that
 * do what stands there: {@link AskOperation} beside {@link AskRoutes}. The routes, the checks of who may
 * ask and the OpenAPI document are all made from these tables.
 */
sealed interface Operation
        permits TeamOperation,
                BoardOperation,
                ReviewOperation,
                StrategyOperation,
                AskOperation,
                ArchiveOperation,
                CalendarOperation,
                WordingOperation,
                LessonOperation,
                GuestOperation,
                GrowthOperation,
                FarewellOperation,
                DocsOperation {
    /** As the OpenAPI document calls it. */
    String name();

    Terms terms();

    /** All tables, in the order of the OpenAPI document. */
    static List<Operation> all() {
        return Stream.of(Operation.class.getPermittedSubclasses())
                .flatMap(table -> Stream.of(table.getEnumConstants()))
                .map(Operation.class::cast)
                .toList();
    }
}
