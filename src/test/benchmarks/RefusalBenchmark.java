import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.source.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How long files that are made to hurt take to be refused, in the same run, each for the first
 * time: from the drop to the sentence. Prints milliseconds, the size of the file, and the sentence
 * in both languages; the exit code is 1 if one was read, or took a second.
 */
final class RefusalBenchmark {
  private static final int MEBI = 1 << 20;
  private static final String RELATIONS =
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
  private static final String BOOK =
      "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>";
  private static final String TABLE =
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
          + "<office:spreadsheet><table:table table:name=\"S\">%s</table:table></office:spreadsheet>"
          + "</office:body></office:document-content>";
  private static final String ROW = "<row><c t=\"s\"><v>0</v></c></row>";
  private static final String CELL = "<table:table-cell%s><text:p>x</text:p></table:table-cell>";

  private final Path folder;

  private RefusalBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    RefusalBenchmark all = new RefusalBenchmark(Files.createTempDirectory("kith-refusals"));
    Messages english = new Messages(Locale.US);
    Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE);
    boolean well = true;
    for (var made : all.files().entrySet()) {
      long start = System.nanoTime();
      String told = "READ";
      try {
        read(made.getValue());
        well = false;
      } catch (UserFacingException e) {
        told = english.text(e.userMessage()) + " | " + chinese.text(e.userMessage());
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      well &= millis < 1_000;
      System.out.printf(
          "%-42s %5d ms %9d bytes  %s%n", made.getKey(), millis, Files.size(made.getValue()), told);
    }
    System.exit(well ? 0 : 1);
  }

  private static void read(Path file) {
    try (RowSource source = Sources.open(file, Sources.guess(file))) {
      Row row = source.next();
      while (row != null) {
        row = source.next();
      }
    }
  }

  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("zip bomb in an Excel workbook's strings", bomb("b1.xlsx", "xl/sharedStrings.xml"));
    files.put("zip bomb in an Excel sheet", bomb("b2.xlsx", "xl/worksheets/sheet1.xml"));
    files.put("zip bomb in an OpenDocument sheet", bomb("b3.ods", "content.xml"));
    files.put("outside entity (XXE) in Excel's strings", xlsx("x1.xlsx", entity(), sheet(ROW)));
    files.put("outside entity (XXE) in an Excel sheet", xlsx("x2.xlsx", "<sst/>", entity()));
    files.put("outside entity (XXE) in OpenDocument", part("x3.ods", "content.xml", entity()));
    files.put("billion laughs in Excel's strings", xlsx("l1.xlsx", laughs(), sheet(ROW)));
    files.put("billion laughs in OpenDocument", part("l2.ods", "content.xml", laughs()));
    files.put("10,000,000 columns, Excel by reference", wideXlsx());
    files.put("10,000,000 columns, OpenDocument", ods("w2.ods", wideRow()));
    files.put("10,000,000 columns, CSV", wideCsv("w3.csv", false));
    files.put("10,000,000 columns, CSV packed by gzip", wideCsv("w4.csv.gz", true));
    files.put("one line of 1 GB, packed by gzip", endless());
    return files;
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static String entity() {
    return "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return laughs + "]><x>&a9;</x>";
  }

  private static String wideRow() {
    return "<table:table-row>"
        + CELL.formatted(" table:number-columns-repeated=\"10000000\"")
        + "</table:table-row>";
  }

  private Path wideXlsx() throws IOException {
    return xlsx("w1.xlsx", "<sst/>", sheet("<row><c r=\"VUUHQ1\"><v>1</v></c></row>"));
  }

  private Path xlsx(String name, String strings, String sheet) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "xl/workbook.xml", BOOK);
      put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      put(zip, "xl/sharedStrings.xml", strings);
      put(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return file;
  }

  private Path ods(String name, String rows) throws IOException {
    return part(name, "content.xml", TABLE.formatted(rows));
  }

  private Path part(String name, String part, String content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      put(zip, part, content);
    }
    return file;
  }

  /** A part of 2 GB of blanks in 2 MB. */
  private Path bomb(String name, String part) throws IOException {
    Path file = folder.resolve(name);
    byte[] blanks = new byte[MEBI];
    Arrays.fill(blanks, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      if (name.endsWith(".ods")) {
        put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      } else {
        put(zip, "xl/workbook.xml", BOOK);
        put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write("<x>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 2048; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
      if (!part.endsWith("sheet1.xml") && !name.endsWith(".ods")) {
        put(zip, "xl/worksheets/sheet1.xml", sheet(ROW));
      }
    }
    return file;
  }

  private Path wideCsv(String name, boolean packed) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = packed ? new GZIPOutputStream(plain) : plain) {
      byte[] cells = "a,".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int row = 0; row < 2; row++) {
        for (int i = 0; i < 100; i++) {
          out.write(cells);
        }
        out.write('\n');
      }
    }
    return file;
  }

  private Path endless() throws IOException {
    Path file = folder.resolve("endless.csv.gz");
    byte[] letters = new byte[MEBI];
    Arrays.fill(letters, (byte) 'a');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 1024; i++) {
        out.write(letters);
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String part, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
