package app.kith.intake.readers.sheet;

import static app.kith.intake.readers.sheet.MadeWorkbook.odsRow;
import static app.kith.intake.readers.sheet.MadeWorkbook.xlsxRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.base.UserFacingException;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.RowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made to hurt is refused with a sentence, before it costs memory or time. */
class HostileWorkbookTest {
  private static final String TABLE = xlsxRow(1, "Name", "Email") + xlsxRow(2, "A", "a@b.org");

  @TempDir private Path folder;

  private String refusal(Path file, FileKind kind) {
    UserFacingException refused =
        catchThrowableOfType(UserFacingException.class, () -> readAll(file, kind));
    assertThat(refused).as("the file was read").isNotNull();
    return refused.userMessage().key();
  }

  private static void readAll(Path file, FileKind kind) {
    try (RowSource source = SheetRowSource.open(file, SheetRowSource.guess(file, kind, null))) {
      while (source.next() != null) {
        assertThat(source.header()).isNotEmpty();
      }
    }
  }

  private Path book(MadeWorkbook made) throws IOException {
    return made.to(folder.resolve("book"));
  }

  @Test
  void aPartThatUnpacksWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    book(MadeWorkbook.xlsx(TABLE));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook><sheets>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThat(refusal(file, FileKind.XLSX)).isEqualTo("intake.refused.bomb");
  }

  @Test
  void anArchiveThatLiesAboutItsSizesIsRefused() throws IOException {
    Path file = folder.resolve("liar.xlsx");
    MadeWorkbook.xlsx(TABLE)
        .part("xl/sharedStrings.xml", "<sst>" + " ".repeat(64 << 20) + "</sst>")
        .part(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>")
        .to(file);
    byte[] bytes = Files.readAllBytes(file);
    byte[] size = {0, 0, 0, 4}; // 64 MiB, little endian; the sheet's "<sst></sst>" adds 11
    size[0] = 11;
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (bytes[i] == size[0] && bytes[i + 1] == 0 && bytes[i + 2] == 0 && bytes[i + 3] == 4) {
        bytes[i + 3] = 0;
      }
    }
    Files.write(file, bytes);
    assertThat(refusal(file, FileKind.XLSX))
        .isIn("intake.refused.bomb", "intake.refused.unreadable");
  }

  @Test
  void anOutsideEntityIsRefusedAndNotFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String attack =
        "<!DOCTYPE sst [<!ENTITY x SYSTEM \"%s\">]><sst><si><t>&x;</t></si></sst>"
            .formatted(secret.toUri());
    Path file =
        book(
            MadeWorkbook.xlsx("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", attack));
    assertThat(refusal(file, FileKind.XLSX)).isEqualTo("intake.refused.entities");
  }

  @Test
  void aBillionLaughsAreRefused() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    Path file =
        book(
            MadeWorkbook.ods(odsRow("Name", "Email"))
                .part("content.xml", laughs + "]><x>&a9;</x>"));
    assertThat(refusal(file, FileKind.ODS)).isEqualTo("intake.refused.entities");
  }

  @Test
  void aSheetOfTenMillionColumnsIsRefused() throws IOException {
    Path wide =
        book(
            MadeWorkbook.ods(
                "<table:table-row><table:table-cell table:number-columns-repeated=\"10000000\">"
                    + "<text:p>x</text:p></table:table-cell></table:table-row>"));
    assertThat(refusal(wide, FileKind.ODS)).isEqualTo("intake.refused.tooWide");
    Path far = book(MadeWorkbook.xlsx("<row><c r=\"VUUHQ1\"><v>1</v></c></row>"));
    assertThat(refusal(far, FileKind.XLSX)).isEqualTo("intake.refused.tooWide");
  }

  @Test
  void aLockedSpreadsheetIsRefused() throws IOException {
    Path file =
        book(
            MadeWorkbook.ods(odsRow("Name", "Email"))
                .part(
                    "META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"));
    assertThat(refusal(file, FileKind.ODS)).isEqualTo("intake.refused.locked");
  }

  @Test
  void aSheetThatBreaksOffIsRefusedBehindItsLastRow() throws IOException {
    Path file =
        book(
            MadeWorkbook.xlsx(TABLE)
                .part(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + TABLE + "<row r=\"3\"".repeat(300)));
    assertThat(refusal(file, FileKind.XLSX))
        .isIn("intake.refused.brokenSheet", "intake.refused.unreadable");
  }
}
