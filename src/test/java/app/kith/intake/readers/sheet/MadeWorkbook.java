package app.kith.intake.readers.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that a test can say exactly what is in them. */
public final class MadeWorkbook {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String ODS =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private MadeWorkbook() {}

  /** An Office Open XML workbook of the given sheets' rows. */
  public static MadeWorkbook xlsx(String... sheets) {
    MadeWorkbook made = new MadeWorkbook();
    StringBuilder list = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    for (int i = 1; i <= sheets.length; i++) {
      list.append("<sheet name=\"Sheet%1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>".formatted(i));
      targets.append(
          "<Relationship Id=\"r%1$d\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(i));
      made.part(
          "xl/worksheets/sheet" + i + ".xml",
          "<worksheet " + MAIN + "><sheetData>" + sheets[i - 1] + "</sheetData></worksheet>");
    }
    return made.part(
            "xl/workbook.xml", "<workbook " + MAIN + "><sheets>" + list + "</sheets></workbook>")
        .part("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
  }

  /** An OpenDocument spreadsheet of the given tables' rows. */
  public static MadeWorkbook ods(String... tables) {
    StringBuilder content = new StringBuilder();
    for (int i = 1; i <= tables.length; i++) {
      content.append(
          "<table:table table:name=\"Sheet%d\">%s</table:table>".formatted(i, tables[i - 1]));
    }
    return new MadeWorkbook()
        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .part(
            "content.xml",
            "<office:document-content "
                + ODS
                + "><office:body><office:spreadsheet>"
                + content
                + "</office:spreadsheet></office:body></office:document-content>");
  }

  /** A row of an OpenDocument table whose cells are texts. */
  public static String odsRow(String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String cell : cells) {
      row.append("<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
    }
    return row + "</table:table-row>";
  }

  /** A row of an Office Open XML sheet whose cells are texts. */
  public static String xlsxRow(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
    }
    return row + "</row>";
  }

  /** Adds or replaces a part. */
  public MadeWorkbook part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Writes the archive. */
  public Path to(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
