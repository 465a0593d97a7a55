package dev.unblock.demo;

import dev.unblock.board.Language;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.log.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sample week, in both languages, as {@code demo/week.json} tells it. People are named by their roles. */
record Week(Words team, Words title, List<Who> people, String guest, List<Talk> deals) {
    private static final String FILE = "/demo/week.json";

    record Words(String zh, String en) {
        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    /** @param key how the rest of the week names this person */
    record Who(String key, String name, Role role, Seniority seniority) {}

    record Talk(
            String owner,
            Words name,
            Words customer,
            Words stage,
            long amount,
            int closeInDays,
            Words result,
            Words stuck,
            List<Block> obstacles,
            @Nullable Integer key,
            @Nullable Choice decision,
            List<Promise> followUps,
            @Nullable Words story,
            List<Remark> comments) {}

    record Block(
            Words text,
            ObstacleType type,
            Remover remover,
            @Nullable String assignee,
            List<Words> solutions) {}

    /** @param chosen obstacle and solution, each counted from 0 */
    record Choice(List<List<Integer>> chosen, Words why) {}

    record Promise(Words text, String who, int dueInDays) {}

    record Remark(int obstacle, String by, Words text) {}

    static Week read() {
        try (InputStream file = Objects.requireNonNull(Week.class.getResourceAsStream(FILE))) {
            return Json.of(Week.class).strict(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
