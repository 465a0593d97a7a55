package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the formats of a workbook's cells say about the numbers in them. */
final class CellStyles {
    private final List<NumberFormat> formats;

    private CellStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    static CellStyles of(Archive archive, String part) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        try (XmlPart xml = archive.open(part)) {
            boolean isCellFormats = false;
            while (xml != null && xml.next()) {
                if (xml.starts("numFmt")) {
                    codes.put(xml.number("numFmtId"), xml.attribute("formatCode", ""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    isCellFormats = xml.starts("cellXfs");
                } else if (isCellFormats && xml.starts("xf")) {
                    int id = xml.number("numFmtId");
                    String code = codes.get(id);
                    formats.add(code == null ? NumberFormat.builtIn(id) : NumberFormat.of(code));
                }
            }
        }
        return new CellStyles(formats);
    }

    NumberFormat get(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }
}
