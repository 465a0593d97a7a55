package dev.unblock.deal.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes XLSX files part by part, as Excel lays them out. */
final class Sheets {
    /** Style 0 is plain, 1 a date, 2 percent, 3 euros, 4 date with time, 5 a date of Chinese Excel, 6 US dollars with a code. */
    static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">
            <numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>
            <numFmt numFmtId="166" formatCode="&quot;US$&quot;#,##0;[Red]-&quot;US$&quot;#,##0"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/>
            <xf numFmtId="31"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    Sheets() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("xl/styles.xml", STYLES);
    }

    Sheets since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Rows are XML: {@code <row r="1"><c r="A1" t="s"><v>0</v></c></row>}. */
    Sheets sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    Sheets sheet(String name, String state, String rows) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(count, count));
        parts.put(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return this;
    }

    Sheets texts(String... texts) {
        StringBuilder all =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (String text : texts) all.append("<si>").append(text).append("</si>");
        return part("xl/sharedStrings.xml", all.append("</sst>").toString());
    }

    Sheets part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /** A row of inline texts. */
    static String row(int line, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(line));
        for (String cell : cells)
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        return row.append("</row>").toString();
    }

    Path write(Path file) throws IOException {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + properties
                        + "<sheets>" + sheets + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
