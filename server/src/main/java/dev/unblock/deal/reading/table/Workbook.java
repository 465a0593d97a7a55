package dev.unblock.deal.reading.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XLSX file: its visible sheets, texts and formats. */
final class Workbook implements Closeable {
    private static final String FOLDER = "xl/";

    private final Archive archive;
    private final Map<String, String> partsOfSheets = new LinkedHashMap<>();
    private SerialDays days = SerialDays.SINCE_1900;

    Workbook(Path file) throws IOException {
        archive = new Archive(file);
        try {
            if (!archive.has(FOLDER + "workbook.xml")) {
                throw new UnreadableException(Unreadable.Reason.OTHER_ARCHIVE);
            }
            read(parts());
            if (partsOfSheets.isEmpty()) throw new UnreadableException(Unreadable.Reason.DAMAGED);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Names of the parts by the ids under which the workbook knows them. */
    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (XmlPart xml = archive.open(FOLDER + "_rels/workbook.xml.rels")) {
            while (xml != null && xml.next()) {
                if (!xml.starts("Relationship")) continue;
                String target = xml.attribute("Target", "");
                parts.put(xml.attribute("Id", ""), target.startsWith("/") ? target : FOLDER + target);
            }
        }
        return parts;
    }

    private void read(Map<String, String> parts) throws IOException {
        try (XmlPart xml = archive.open(FOLDER + "workbook.xml")) {
            while (xml != null && xml.next()) {
                if (xml.starts("workbookPr") && List.of("1", "true").contains(xml.attribute("date1904", "0"))) {
                    days = SerialDays.SINCE_1904;
                } else if (xml.starts("sheet")
                        && xml.attribute("state", "visible").equals("visible")) {
                    String part = parts.get(xml.attribute("id", ""));
                    if (part != null && archive.has(part)) partsOfSheets.put(xml.attribute("name", ""), part);
                }
            }
        }
    }

    List<String> sheets() {
        return List.copyOf(partsOfSheets.keySet());
    }

    SerialDays days() {
        return days;
    }

    /** Null if there is no such sheet. The workbook is closed with the rows. */
    @Nullable
    Rows rows(String sheet) throws IOException {
        String part = partsOfSheets.get(sheet);
        if (part == null) return null;
        SharedTexts texts = SharedTexts.of(archive, FOLDER + "sharedStrings.xml");
        CellStyles styles = CellStyles.of(archive, FOLDER + "styles.xml");
        XmlPart xml = archive.open(part);
        return xml == null ? null : new SheetRows(archive, xml, texts, styles, days);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
