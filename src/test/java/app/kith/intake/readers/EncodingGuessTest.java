package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {
  private static final Path PEOPLE =
      Path.of("../shared/data/names-addresses/contacts_many_scripts.csv");

  @ParameterizedTest
  @CsvSource({
    "zh_CN, GBK, GBK",
    "zh_CN, UTF-16LE, UTF_16LE",
    "zh_CN, UTF-8, UTF_8",
    "zh_TW, x-windows-950, BIG5",
    "ja, windows-31j, SHIFT_JIS",
    "ja, EUC-JP, EUC_JP",
    "ko, x-windows-949, CP949",
    "ru, windows-1251, WINDOWS_1251",
    "ru, KOI8-R, KOI8_R",
    "uk, windows-1251, WINDOWS_1251",
    "ar, windows-1256, WINDOWS_1256",
    "de, windows-1252, ISO_8859_1",
    "fr, ISO-8859-1, ISO_8859_1",
    "es, windows-1252, ISO_8859_1",
    "pl, windows-1250, WINDOWS_1250",
    "cs_CZ, windows-1250, WINDOWS_1250",
    "el, windows-1253, WINDOWS_1253",
    "he, windows-1255, WINDOWS_1255",
    "tr, windows-1254, WINDOWS_1254",
    "en, UTF-8, UTF_8",
    "ru, UTF-16BE, UTF_16BE"
  })
  void recognisesPeopleOfManyScripts(String locale, String charset, Encoding expected)
      throws Exception {
    assumeThat(PEOPLE).as("the shared names are not beside the project").exists();
    List<String> lines = Files.readAllLines(PEOPLE, StandardCharsets.UTF_8);
    String text =
        lines.stream()
            .filter(line -> line.split(",", 3)[1].equals(locale))
            .collect(Collectors.joining("\r\n"));
    assumeThat(text).as("no people of this locale").isNotEmpty();
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Encoding found = EncodingGuess.of(bytes);
    assertThat(new String(bytes, found.charset()))
        .as("guessed %s", found)
        .isEqualTo(new String(bytes, expected.charset()));
  }

  @ParameterizedTest
  @CsvSource({
    "李娜, GBK, GBK",
    "陈静, GBK, GBK",
    "刘芳, GBK, GBK",
    "何海, GBK, GBK",
    "김민수, x-windows-949, CP949",
    "이영희, x-windows-949, CP949",
    "박지훈, x-windows-949, CP949",
    "홍길동, x-windows-949, CP949"
  })
  void tellsASingleNameInACardApart(String name, String charset, Encoding expected) {
    String card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    assertThat(EncodingGuess.of(card.getBytes(Charset.forName(charset)))).isEqualTo(expected);
  }

  @Test
  void tellsFourByteCharactersOfGb18030() {
    byte[] bytes = "姓名,城市\n张伟\uD842\uDFB7,广州\n李娜,上海\n".getBytes(Charset.forName("GB18030"));
    assertThat(EncodingGuess.of(bytes)).isEqualTo(Encoding.GB18030);
  }

  @Test
  void oneAccentedNameIsWesternEuropean() {
    byte[] bytes = "Name,Email\nJosé,jose@example.com\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(EncodingGuess.of(bytes)).isEqualTo(Encoding.ISO_8859_1);
  }

  @Test
  void readsByteOrderMarks() {
    assertThat(EncodingGuess.of("\uFEFFa,b".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Encoding.UTF_8_BOM);
    assertThat(EncodingGuess.of("\uFEFFa,b".getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(Encoding.UTF_16BE);
    assertThat(EncodingGuess.of("\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(Encoding.UTF_16LE);
  }
}
