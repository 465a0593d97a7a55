package dev.unblock.deal.imports;

import dev.unblock.board.Language;
import dev.unblock.http.Csv;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The refused rows of a file as a file, each with its reason: to be corrected and imported. Awaits. */
final class RefusedFile {
    private RefusedFile() {}

    static String of(PgImportRows rows, ImportRun run, ImportRest.ImportPreview preview, Language language) {
        int width = preview.columns().size();
        List<String> header = new ArrayList<>(
                preview.columns().stream().map(ImportRest.ImportColumn::label).toList());
        header.add(language == Language.ZH ? "未导入的原因" : "Why it was not imported");
        StringBuilder file = new StringBuilder(Csv.of(List.of(header)));
        long line = -1;
        var page = rows.after(run, line, EnumSet.of(RowVerdict.REFUSED), null, RowBatches.SIZE);
        while (!page.isEmpty()) {
            file.append(Csv.lines(
                    page.stream().map(it -> cells(it.row(), width, language)).toList()));
            line = page.getLast().row().line();
            page = rows.after(run, line, EnumSet.of(RowVerdict.REFUSED), null, RowBatches.SIZE);
        }
        return file.toString();
    }

    private static List<String> cells(StagedRow row, int width, Language language) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(row.refusals().stream()
                .map(it -> RefusalWords.of(it, language))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; ")));
        return cells;
    }
}
