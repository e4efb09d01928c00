package app.kith.intake.readers.sheet;

import static app.kith.intake.readers.sheet.MadeWorkbook.odsRow;
import static app.kith.intake.readers.sheet.MadeWorkbook.xlsxRow;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowSourceTest {
  @TempDir private Path folder;

  private record Table(List<String> header, List<List<String>> rows, SheetRowSource source) {}

  private Table read(MadeWorkbook made, FileKind kind) throws IOException {
    Path file = made.to(folder.resolve("book"));
    List<List<String>> rows = new ArrayList<>();
    try (SheetRowSource source =
        SheetRowSource.open(file, SheetRowSource.guess(file, kind, null))) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row.cells());
      }
      return new Table(source.header(), rows, source);
    }
  }

  @Test
  void sharedTextsNumbersDatesAndAnswersComeAsAPersonSeesThem() throws IOException {
    MadeWorkbook made =
        MadeWorkbook.xlsx(
                xlsxRow(1, "Name", "Since", "At", "Zip", "Spent", "Member", "Phone")
                    + """
                    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45322</v></c>\
                    <c r="C2" s="2"><v>45322.60416667</v></c><c r="D2" s="3"><v>501</v></c>\
                    <c r="E2"><f>A1+B1</f><v>0.30000000000000004</v></c><c r="F2" t="b"><v>1</v></c>\
                    <c r="G2"><v>1.3800138E10</v></c></row>""")
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>none</t></si><si><r><t>王</t></r><r><t xml:space=\"preserve\"> 伟</t></r>"
                    + "<rPh><t>ワン</t></rPh></si></sst>")
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"00000\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
                    + "<xf numFmtId=\"170\"/></cellXfs></styleSheet>");
    assertThat(read(made, FileKind.XLSX).rows())
        .containsExactly(
            List.of(
                "王 伟", "2024-01-31", "2024-01-31 14:30", "00501", "0.3", "true", "13800138000"));
  }

  @Test
  void ownFormatsTellDatesFromNumbers() {
    NumberFormats formats = new NumberFormats();
    formats.add(164, "yyyy\"年\"m\"月\"d\"日\"");
    formats.add(165, "[$-409]d-mmm-yy;@");
    formats.add(166, "[Red]#,##0.00\" days\"");
    formats.add(167, "[h]:mm");
    formats.add(168, "General");
    assertThat(formats.of(164).kind()).isEqualTo(NumberFormats.Kind.DATE);
    assertThat(formats.of(165).kind()).isEqualTo(NumberFormats.Kind.DATE);
    assertThat(formats.of(166).kind()).isEqualTo(NumberFormats.Kind.NUMBER);
    assertThat(formats.of(167).kind()).isEqualTo(NumberFormats.Kind.TIME);
    assertThat(formats.of(168).kind()).isEqualTo(NumberFormats.Kind.NUMBER);
  }

  @Test
  void blankRowsAndColumnsThatAreNotWrittenAreCountedAndLeftBlank() throws IOException {
    Table table =
        read(
            MadeWorkbook.xlsx(
                xlsxRow(1, "Name", "Email", "City")
                    + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Ann</t></is></c>"
                    + "<c r=\"C4\" t=\"inlineStr\"><is><t>Graz</t></is></c></row>"),
            FileKind.XLSX);
    assertThat(table.rows()).containsExactly(List.of("Ann", "", "Graz"));
    assertThat(table.source().records()).isEqualTo(3);
    assertThat(table.source().blankRecords()).isEqualTo(2);
  }

  @Test
  void theFirstSheetWithATableIsTaken() throws IOException {
    Table table =
        read(
            MadeWorkbook.xlsx(
                xlsxRow(1, "Read me"), xlsxRow(1, "Name", "Email") + xlsxRow(2, "A", "b")),
            FileKind.XLSX);
    assertThat(table.header()).containsExactly("Name", "Email");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void aTitleAboveTheTableIsAPreamble() throws IOException {
    Table table =
        read(
            MadeWorkbook.ods(
                odsRow("Our customers")
                    + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
                    + "</table:table-row>"
                    + odsRow("Name", "Email", "City")
                    + odsRow("Ann", "ann@example.org", "Graz")),
            FileKind.ODS);
    assertThat(table.header()).containsExactly("Name", "Email", "City");
    assertThat(table.rows()).containsExactly(List.of("Ann", "ann@example.org", "Graz"));
  }

  @Test
  void openDocumentCellsComeAsAPersonSeesThem() throws IOException {
    String cells =
        """
        <table:table-row><table:table-cell office:value-type="string"><office:annotation>\
        <text:p>a comment</text:p></office:annotation><text:p>Ann<text:s text:c="2"/>B</text:p>\
        <text:p>second line</text:p></table:table-cell>\
        <table:table-cell office:value-type="date" office:date-value="2024-01-31T00:00:00">\
        <text:p>31.01.24</text:p></table:table-cell>\
        <table:table-cell office:value-type="float" office:value="501"><text:p>00501</text:p>\
        </table:table-cell>\
        <table:table-cell office:value-type="currency" office:value="1234.5"><text:p>1.234,50 €</text:p>\
        </table:table-cell>\
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p>\
        </table:table-cell></table:table-row>""";
    Table table =
        read(
            MadeWorkbook.ods(
                odsRow("Name", "Since", "Zip", "Spent", "Member")
                    + cells
                    + "<table:table-row table:number-rows-repeated=\"1048570\">"
                    + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"),
            FileKind.ODS);
    assertThat(table.rows())
        .containsExactly(List.of("Ann  B\nsecond line", "2024-01-31", "00501", "1234.5", "true"));
    assertThat(table.source().records()).isEqualTo(1);
  }

  @Test
  void repeatedRowsAndCellsAreRowsAndCells() throws IOException {
    Table table =
        read(
            MadeWorkbook.ods(
                odsRow("A", "B", "C")
                    + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                    + " table:number-columns-repeated=\"3\"><text:p>x</text:p></table:table-cell>"
                    + "</table:table-row>"),
            FileKind.ODS);
    assertThat(table.rows()).containsExactly(List.of("x", "x", "x"), List.of("x", "x", "x"));
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsFaulty() throws IOException {
    Table table =
        read(
            MadeWorkbook.xlsx(
                xlsxRow(1, "Name", "Email")
                    + xlsxRow(2, "A", "a@b.org")
                    + xlsxRow(3, "A", "b", "c")),
            FileKind.XLSX);
    assertThat(table.source().problems().count(ProblemKind.LONG_ROW)).isEqualTo(1);
  }
}
