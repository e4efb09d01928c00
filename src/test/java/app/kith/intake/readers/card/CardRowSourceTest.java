package app.kith.intake.readers.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.intake.readers.Encoding;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.SourceFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardRowSourceTest {
  @TempDir private Path folder;

  private final List<Row> rows = new ArrayList<>();
  private final Problems problems = new Problems();

  /** The values of each sound row by column. */
  private List<Map<String, String>> read(FileKind kind, Encoding encoding, byte... content)
      throws IOException {
    Path file = Files.write(folder.resolve("book"), content);
    List<Map<String, String>> people = new ArrayList<>();
    try (CardRowSource source = CardRowSource.open(file, SourceFormat.ofCards(kind, encoding))) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < source.header().size(); i++) {
          if (!row.cell(i).isEmpty() && row.fault() == null) {
            values.put(source.header().get(i), row.cell(i));
          }
        }
        people.add(values);
      }
      problems.addAll(source.problems());
    }
    return people;
  }

  private List<Map<String, String>> cards(String text) throws IOException {
    return read(FileKind.VCARD, Encoding.UTF_8, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void version21WithQuotedPrintableInAnotherCharset() throws IOException {
    String card =
        """
        BEGIN:VCARD
        VERSION:2.1
        N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5;=CE=B0;;;
        TEL;CELL:13800138000
        TEL;WORK;FAX:010-12345678
        END:VCARD
        """;
    assertThat(cards(card).getFirst())
        .containsEntry("Last name", "王")
        .containsEntry("First name", "伟")
        .containsEntry("Phone 1 - Type", "cell")
        .containsEntry("Phone 2 - Type", "work, fax")
        .containsEntry("Phone 2 - Value", "010-12345678");
  }

  @Test
  void aFileInChineseEncodingWithoutAnyCharsetParameter() throws IOException {
    byte[] bytes =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李雷\r\nEND:VCARD\r\n".getBytes(Charset.forName("GBK"));
    assertThat(read(FileKind.VCARD, Encoding.GBK, bytes).getFirst())
        .containsEntry("Full name", "李雷");
  }

  @Test
  void version30KeepsSeveralOfEachAndThePhoto() throws IOException {
    String card =
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ann Lee
        EMAIL;TYPE=HOME:ann@home.example
        EMAIL;TYPE=WORK,PREF:ann@work.example
        ADR;TYPE=HOME:;;1 Long
         \s Road;Graz;;8010;Austria
        ADR;TYPE=WORK:PO 5;Floor 2;9 High St;Linz;OÖ;4020;Austria
        PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=
        item1.X-ABDATE:1975-03-01
        item1.X-ABLabel:_$!<Anniversary>!$_
        END:VCARD
        """;
    assertThat(cards(card).getFirst())
        .containsEntry("E-mail 1 - Value", "ann@work.example")
        .containsEntry("E-mail 2 - Value", "ann@home.example")
        .containsEntry("Address 2 - Street", "PO 5, Floor 2, 9 High St")
        .containsEntry("Address 1 - Postal Code", "8010")
        .containsEntry("Photo", "data:image/png;base64,iVBORw0KGgo=")
        .containsEntry("Anniversary", "1975-03-01");
  }

  @Test
  void version40WithAddressesAsUrisAndABirthdayWithoutAYear() throws IOException {
    String card =
        """
        BEGIN:VCARD
        VERSION:4.0
        UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
        FN:Simon
        TEL;VALUE=uri;TYPE="work,voice":tel:+1-418-656-9254;ext=102
        BDAY:--0203
        END:VCARD
        """;
    assertThat(cards(card).getFirst())
        .containsEntry("Id", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1")
        .containsEntry("Phone 1 - Value", "+1-418-656-9254 x102")
        .containsEntry("Birthday without year", "--02-03");
  }

  @Test
  void aBirthdayInTwoSpellingsIsOneDay() throws IOException {
    String card =
        "BEGIN:VCARD\nVERSION:4.0\nFN:A\nBDAY;ALTID=1:20160801\nBDAY;ALTID=1;VALUE=text:2016-08-01\n"
            + "END:VCARD\n";
    assertThat(cards(card).getFirst()).containsEntry("Birthday", "2016-08-01");
  }

  @Test
  void aCardThatIsNeverEndedEndsWhereTheNextBeginsAndStrayTextIsRejected() throws IOException {
    List<Map<String, String>> cards =
        cards(
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:One
            BEGIN:VCARD
            VERSION:3.0
            FN:Two
            END:VCARD
            hello there
            BEGIN:VCARD
            VERSION:3.0
            FN:Three
            END:VCARD
            """);
    assertThat(cards)
        .extracting(card -> card.get("Full name"))
        .containsExactly("One", "Two", null, "Three");
    assertThat(rows.get(2).fault()).isEqualTo(ProblemKind.NO_CARD);
  }

  @Test
  void aCardInsideACardStaysThere() throws IOException {
    List<Map<String, String>> cards =
        cards(
            """
            BEGIN:VCARD
            VERSION:2.1
            FN:Boss
            AGENT:
            BEGIN:VCARD
            VERSION:2.1
            FN:Agent
            END:VCARD
            END:VCARD
            """);
    assertThat(cards).hasSize(1);
    assertThat(cards.getFirst()).containsEntry("Full name", "Boss");
  }

  @Test
  void aBirthdayWhoseYearIsToBeLeftOutHasNone() throws IOException {
    String card =
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Mary-Jane
        BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17
        item1.X-ABDATE;X-APPLE-OMIT-YEAR=1604;type=pref:1604-06-01
        item1.X-ABLabel:_$!<Anniversary>!$_
        END:VCARD
        """;
    assertThat(cards(card).getFirst())
        .containsEntry("Birthday without year", "--05-17")
        .containsEntry("Anniversary without year", "--06-01")
        .doesNotContainKeys("Birthday", "Anniversary");
  }

  @Test
  void aGroupIsNobodyButItsNameLabelsItsMembers() throws IOException {
    List<Map<String, String>> cards =
        cards(
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ann
            CATEGORIES:VIP
            UID:abc-1
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Hikers
            MEMBER:urn:uuid:abc-1
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Singers
            X-ADDRESSBOOKSERVER-KIND:group
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:abc-1
            END:VCARD
            """);
    assertThat(rows)
        .extracting(Row::fault)
        .containsExactly(null, ProblemKind.GROUP, ProblemKind.GROUP);
    assertThat(cards.getFirst())
        .containsOnlyKeys("Id", "Full name", "Labels")
        .containsEntry("Labels", "VIP, Hikers, Singers");
  }

  @Test
  void aCompanysCardNamesTheCompanyAndSaysSo() throws IOException {
    List<Map<String, String>> cards =
        cards(
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Acme Inc.
            N:;;;;
            X-ABShowAs:COMPANY
            TEL:+44 20 7946 0958
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:org
            FN:Acme
            ORG:Acme Ltd
            END:VCARD
            """);
    assertThat(cards)
        .extracting(card -> card.get("Organization"))
        .containsExactly("Acme Inc.", "Acme Ltd");
    assertThat(problems.count(ProblemKind.COMPANY_CARD)).isEqualTo(2);
  }

  @Test
  void aCardWithoutAnEndIsReadAndTold() throws IOException {
    assertThat(cards("BEGIN:VCARD\nVERSION:3.0\nFN:Cut\nEMAIL:t@x.example\n").getFirst())
        .containsEntry("E-mail 1 - Value", "t@x.example");
    assertThat(problems.count(ProblemKind.OPEN_CARD)).isOne();
  }

  @Test
  void linesOfAStreetStayApart() throws IOException {
    String card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\nADR:;;1 Infinite Loop\\nApt 4;Cupertino;;;\nEND:VCARD\n";
    assertThat(cards(card).getFirst())
        .containsEntry("Address 1 - Street", "1 Infinite Loop, Apt 4");
  }

  @Test
  void aFileWithoutAnyCardIsRefused() {
    assertThatThrownBy(() -> cards("BEGIN:VCARD\nEND:VCARD\n"))
        .isInstanceOf(UserFacingException.class);
  }
}
