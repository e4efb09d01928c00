package app.kith.intake.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that were appended to one another are read line by line, and what was odd is said. */
class LineEncodingsTest {
  private static final String ENGLISH =
      "Name,City,Email\nZoë Müller,München,zoe@example.com\n"
          + "张伟,广州,\nÅsa Öberg,Malmö,\nΜαρία,Αθήνα,\nJohn Smith,London,js@example.com\n";

  @TempDir Path folder;

  private Problems problems = new Problems();

  /** Pieces of text, each in its own encoding. */
  private Path file(Object... textAndCharset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < textAndCharset.length; i += 2) {
      out.writeBytes(
          textAndCharset[i].toString().getBytes(Charset.forName(textAndCharset[i + 1].toString())));
    }
    return Files.write(folder.resolve("appended.csv"), out.toByteArray());
  }

  private List<String> names(Path file) {
    return names(file, FormatGuess.of(file));
  }

  private List<String> names(Path file, SourceFormat format) {
    List<String> names = new ArrayList<>();
    try (CsvRowSource source = CsvRowSource.open(file, format)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        names.add(row.cell(0));
      }
      problems = source.problems();
    }
    return names;
  }

  private Problems.Problem only() {
    assertThat(problems.list()).hasSize(1);
    return problems.list().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, José García, François Lefèvre, Jürgen Groß, Åke Öberg",
    "windows-1250, windows-1250, Łukasz Wójcik, Małgorzata Dąbrowska, Jiří Dvořák, Świętosława Żak",
    "windows-1251, windows-1251, Пётр Иванов, Анна Кузнецова, Ольга Соколова, Дмитрий Волков",
    "GB18030, GBK, 张伟, 王芳, 李娜, 赵敏",
    "windows-31j, Shift_JIS, 佐藤 さくら, 鈴木 一郎, 高橋 ひろし, 田中 まさこ",
    "x-windows-949, CP949, 김민준, 이서연, 박지훈, 최수빈",
    "x-windows-950, Big5, 陳怡君, 林志明, 黃淑芬, 張雅婷"
  })
  void linesOfAnotherEncodingKeepTheirCharacters(
      String charset, String label, String one, String two, String three, String four)
      throws IOException {
    String others =
        String.join("\n", one + ",Paris,a@x.org", two + ",,", three + ",,", four + ",,") + "\n";
    assertThat(names(file(ENGLISH, "UTF-8", others, charset)))
        .containsExactly(
            "Zoë Müller", "张伟", "Åsa Öberg", "Μαρία", "John Smith", one, two, three, four);
    assertThat(names(file("Name,City,Email\n" + others, charset, "Zoë Müller,Wien,\n", "UTF-8")))
        .as("UTF-8 at the end")
        .containsExactly(one, two, three, four, "Zoë Müller");
    assertThat(names(file("Name,City,Email\n" + others, charset, "欧阳娜娜,Wien,\n", "UTF-8")))
        .containsExactly(one, two, three, four, "欧阳娜娜");
    assertThat(only().message().arguments()).contains("UTF-8").as(label).hasSize(5);
  }

  @Test
  void saysWhichLinesAreInWhichEncoding() throws IOException {
    names(file(ENGLISH, "UTF-8", "José García,Málaga,\nFrançois,,\n", "windows-1252"));
    assertThat(only().kind()).isEqualTo(ProblemKind.OTHER_ENCODING);
    assertThat(only().message().arguments())
        .containsExactly(2L, "7, 8", "José García,Málaga,", "windows-1252", "UTF-8");
  }

  @Test
  void whatIsTheSameInSeveralEncodingsIsCalledWesternEuropean() throws IOException {
    names(file(ENGLISH.repeat(60), "UTF-8", "José García,Málaga,\n".repeat(200), "windows-1252"));
    assertThat(only().message().arguments().subList(3, 5))
        .isEqualTo(List.of("windows-1252", "UTF-8"));
  }

  @Test
  void anEncodingChosenByHandReadsEveryLine() throws IOException {
    Path file = file(ENGLISH, "UTF-8", "José García,Málaga,\n", "windows-1252");
    assertThat(names(file, FormatGuess.of(file, Encoding.WINDOWS_1252)))
        .startsWith("ZoÃ« MÃ¼ller")
        .endsWith("José García");
    assertThat(problems.count(ProblemKind.OTHER_ENCODING)).isZero();
    assertThat(names(file, FormatGuess.of(file, Encoding.UTF_8)))
        .startsWith("Zoë Müller")
        .endsWith("Jos\uFFFD Garc\uFFFDa");
    assertThat(only().kind()).isEqualTo(ProblemKind.UNREADABLE_CHARACTER);
    SourceFormat chosen = FormatGuess.of(file, FormatGuess.of(file, Encoding.UTF_8), Delimiter.TAB);
    assertThat(chosen.chosen()).as("stays chosen with another delimiter").isTrue();
  }

  @Test
  void columnsOfTwoEncodingsKeepTheirCharacters() throws IOException {
    StringBuilder expected = new StringBuilder();
    List<Object> pieces = new ArrayList<>(List.of("Name,City\n", "UTF-8"));
    for (int i = 0; i < 20; i++) {
      pieces.addAll(List.of("René" + i, "windows-1252", ",Münster\n", "UTF-8"));
      expected.append("René").append(i).append(",Münster\n");
    }
    Path file = file(pieces.toArray());
    StringBuilder read = new StringBuilder();
    try (CsvRowSource source = CsvRowSource.open(file)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        read.append(row.cell(0)).append(',').append(row.cell(1)).append('\n');
      }
    }
    assertThat(read).hasToString(expected.toString());
  }

  @ParameterizedTest
  @CsvSource({"Zoë Müller", "张伟"})
  void linesFarBehindTheSampleKeepTheirCharacters(String first) throws IOException {
    String many = (first + ",London,\n" + "John Smith,London,js@example.com\n").repeat(60_000);
    Path file = file("Name,City,Email\n" + many, "UTF-8", "José García,,\n", "windows-1252");
    assertThat(names(file)).endsWith("José García").doesNotContain("JosÃ© GarcÃ­a");
    assertThat(only().message().arguments())
        .containsExactly(1L, "120002", "José García,,", "windows-1252", "UTF-8");
  }

  @Test
  void utf8FarBehindTheSampleOfAnotherEncodingKeepsItsCharacters() throws IOException {
    String many = "张伟,广州,zw@example.com\n李娜,上海,ln@example.com\n".repeat(30_000);
    Path file = file("Name,City,Email\n" + many, "GB18030", "Zoë Müller,,\n欧阳娜娜,,\n", "UTF-8");
    assertThat(names(file)).endsWith("李娜", "Zoë Müller", "欧阳娜娜").hasSize(60_002);
    assertThat(only().message().arguments().subList(3, 5)).isEqualTo(List.of("UTF-8", "GBK"));
  }

  @ParameterizedTest
  @CsvSource({"ff", "80", "bf", "c3", "e4b8", "f09f98", "fe41"})
  void damagedBytesInUtf8AreSaidToBeUnreadable(String damage) throws IOException {
    String bytes = new String(java.util.HexFormat.of().parseHex(damage), Charset.forName("latin1"));
    Path file =
        file(ENGLISH + "M", "UTF-8", bytes, "ISO-8859-1", "ller,Köln,\n" + "张伟,,\n", "UTF-8");
    List<String> names = names(file);
    assertThat(names).startsWith("Zoë Müller", "张伟", "Åsa Öberg").endsWith("张伟");
    assertThat(problems.list()).isNotEmpty();
    if (!damage.startsWith("fe")) { // a letter of Iceland
      assertThat(only().kind()).isEqualTo(ProblemKind.UNREADABLE_CHARACTER);
    }
  }

  @Test
  void ordinaryFilesSayNothing() throws IOException {
    names(file(ENGLISH, "UTF-8"));
    assertThat(problems.list()).isEmpty();
    names(file(ENGLISH.repeat(3), "windows-1252"));
    assertThat(problems.list()).isEmpty();
    names(file("姓名,性别\nWang,女\nLi,男\nZhao,女\nSun,女\n张伟,男\n", "GB18030"));
    assertThat(problems.list()).isEmpty();
    names(file("Name,Wort\n\"Jörg\",„Gruß“\nUwe,„Spaß“\nEva,CAFÉ…\n", "windows-1252"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aRowThatBreaksTellsNoLineTwice() throws IOException {
    Path file =
        file(
            ENGLISH,
            "UTF-8",
            "José,,\n",
            "windows-1252",
            "\"open,,\n",
            "UTF-8",
            "René,,\n",
            "cp1252");
    List<String> names = names(file);
    assertThat(names).contains("José", "René");
    assertThat(problems.count(ProblemKind.OTHER_ENCODING)).isEqualTo(2);
  }

  @Test
  void linesThatEndInCarriageReturnsAreCountedAsSuch() throws IOException {
    names(file(ENGLISH.replace('\n', '\r'), "UTF-8", "José García,,\rAna,,\r", "windows-1252"));
    assertThat(only().rows()).containsExactly(7L);
    names(
        file(ENGLISH.replace("\n", "\r\n"), "UTF-8", "José García,,\r\nAna,,\r\n", "windows-1252"));
    assertThat(only().rows()).containsExactly(7L);
  }

  @Test
  void aLineWithoutEndIsReadInPieces() throws IOException {
    String cell = "张伟é".repeat(100_000);
    Path file = Files.write(folder.resolve("long.txt"), (cell + cell + cell).getBytes(UTF_8));
    SourceFormat format = SourceFormat.ofCards(FileKind.VCARD, Encoding.UTF_8);
    try (TextFile text = TextFile.open(file, format, problems)) {
      StringBuilder read = new StringBuilder();
      char[] buffer = new char[1000];
      for (int n = text.reader().read(buffer); n >= 0; n = text.reader().read(buffer)) {
        read.append(buffer, 0, n);
      }
      assertThat(read.toString()).isEqualTo(cell + cell + cell);
    }
  }
}
