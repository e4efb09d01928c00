package app.kith.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One workbook with a sheet a table (ECMA-376), streamed. Texts are texts and never formulas. A
 * sheet holds 1,048,576 rows, more go on to the next one; a cell holds 32,767 characters, what is
 * longer ends in an ellipsis and stands whole in the other formats.
 */
final class XlsxSink implements TableSink {
  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST = 32_767;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> sheets = new ArrayList<>();
  private @Nullable TableShape table;
  private int rows;

  XlsxSink(Path file) throws IOException {
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
  }

  @Override
  public void begin(TableShape begun) throws IOException {
    table = begun;
    sheet(begun, 1);
  }

  private void sheet(TableShape of, int part) throws IOException {
    String name = part == 1 ? of.name() : of.name() + " " + part;
    sheets.add(name.length() > 31 ? name.substring(name.length() - 31) : name);
    entry("xl/worksheets/sheet" + sheets.size() + ".xml");
    out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    rows = 0;
    write(of.names().stream().map(name2 -> textCell(name2)).toList());
  }

  @Override
  public void row(List<@Nullable String> texts) throws IOException {
    TableShape of = table;
    if (of == null) {
      throw new IllegalStateException("no table has begun");
    }
    if (rows == MOST_ROWS) {
      endSheet();
      sheet(of, 2 + (int) sheets.stream().filter(it -> it.startsWith(of.name() + " ")).count());
    }
    List<String> cells = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean number = of.columns().get(i).type().isNumber();
      cells.add(
          text == null
              ? "<c/>"
              : number && text.length() <= 15 ? "<c><v>" + text + "</v></c>" : textCell(text));
    }
    write(cells);
  }

  private void write(List<String> cells) throws IOException {
    rows++;
    out.write("<row r=\"" + rows + "\">");
    for (String cell : cells) {
      out.write(cell);
    }
    out.write("</row>");
  }

  private static String textCell(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cut) + "</t></is></c>";
  }

  /** Characters that XML cannot hold are written as _x000D_, as Excel itself does. */
  private static String escaped(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        xml.append(c).append(text.charAt(++i));
        continue;
      }
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\n', '\t' -> xml.append(c);
        case '_' -> xml.append(text.startsWith("_x", i) ? "_x005F_" : "_");
        default -> {
          boolean possible = c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
          xml.append(possible ? String.valueOf(c) : "_x%04X_".formatted((int) c));
        }
      }
    }
    return xml.toString();
  }

  @Override
  public void end() throws IOException {
    endSheet();
    table = null;
  }

  private void endSheet() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
  }

  private void entry(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  private void part(String name, String content) throws IOException {
    entry(name);
    out.write(content);
    out.flush();
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheets.get(i - 1), i, i));
      links.append(
          "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, LINKS, i));
      types.append(
          ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/"
                  + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
              .formatted(i));
    }
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, LINKS, list));
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, links));
    part(
        "_rels/.rels",
        ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>")
            .formatted(PACKAGE, LINKS));
    part(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/"
                + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                + ".main+xml\"/>%s</Types>")
            .formatted(PACKAGE, types));
    out.close();
  }
}
