package app.kith.intake.readers.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LDIF as people meet it: guessed, then read. */
class LdifRowSourceTest {
  private static final String ANN =
      """
      dn: cn=Ann Smith,dc=x
      objectClass: person
      cn: Ann Smith
      mail: ann@x.example
      """;

  @TempDir private Path folder;

  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();

  /** The values of each row by column; those of rejected rows are none. */
  private List<Map<String, String>> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("book.ldif"), text);
    SourceFormat format = Sources.guess(file);
    assertThat(format.kind()).isEqualTo(FileKind.LDIF);
    List<Map<String, String>> people = new ArrayList<>();
    try (RowSource source = Sources.open(file, format)) {
      header = source.header();
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          if (!row.cell(i).isEmpty() && row.fault() == null) {
            values.put(header.get(i), row.cell(i));
          }
        }
        people.add(values);
      }
    }
    return people;
  }

  @Test
  void ldifWithBase64FoldedLinesAndSeveralValues() throws IOException {
    String entry =
        """
        version: 1

        # somebody
        dn: cn=Ann
        objectclass: mozillaAbPersonAlpha
        cn:: 546L6Iqz
        mail: ann@work.exam
         ple
        mail: ann@home.example
        mozillaSecondEmail: ann@third.example
        mobile: 0664 1234567
        l: Graz
        mozillaHomeLocalityName: Linz
        birthyear: 1980
        birthmonth: 2
        birthday: 9

        dn: cn=All
        objectclass: groupOfNames
        cn: All
        member: cn=Ann
        """;
    List<Map<String, String>> people = read(entry);
    assertThat(people.getFirst())
        .containsEntry("Full name", "王芳")
        .containsEntry("E-mail 1 - Value", "ann@work.example")
        .containsEntry("E-mail 3 - Value", "ann@third.example")
        .containsEntry("Address 1 - City", "Linz")
        .containsEntry("Address 2 - City", "Graz")
        .containsEntry("Birthday", "1980-02-09");
    assertThat(rows.get(1).fault()).isEqualTo(ProblemKind.GROUP);
  }

  @Test
  void aCommentGoesOnInAFoldedLine() throws IOException {
    String text = "version: 1\r\n# comment\r\n continued comment\r\n" + ANN + "# no\n mail: x@y\n";
    assertThat(read(text)).hasSize(1);
    assertThat(read(text).getFirst())
        .containsEntry("Full name", "Ann Smith")
        .containsEntry("E-mail 1 - Value", "ann@x.example");
    assertThat(read("# c\n  c\n\n# d\n d\n" + ANN.replace("dn: ", "dn:"))).hasSize(1);
  }

  @Test
  void aChangeOfTheDirectoryIsNoPersonButWhatItAddsIs() throws IOException {
    List<Map<String, String>> people =
        read(
            """
            dn: cn=Change Me,dc=x
            changetype: modify
            replace: mail
            mail: new@x.example
            -

            dn: cn=Gone,dc=x
            changetype: delete

            dn: cn=Old,dc=x
            changetype: modrdn
            newrdn: cn=New
            deleteoldrdn: 1

            dn: cn=Added,dc=x
            changetype: add
            objectClass: person
            cn: Added Person
            """);
    assertThat(rows)
        .extracting(Row::fault)
        .containsExactly(
            ProblemKind.DIRECTORY_CHANGE,
            ProblemKind.DIRECTORY_CHANGE,
            ProblemKind.DIRECTORY_CHANGE,
            null);
    assertThat(people.getLast()).containsEntry("Full name", "Added Person");
    assertThat(header).as("no column of what is rejected").containsExactly("Full name");
  }

  @Test
  void whatLdapsearchSaysOfTheSearchIsNoEntry() throws IOException {
    List<Map<String, String>> people =
        read(
            "# extended LDIF\n#\n# filter: (objectclass=*)\n#\n\n# Ann Smith, x\n"
                + ANN
                + "\n# search reference\nref: ldap://other.example/dc=y\n"
                + "\n# search result\nsearch: 2\nresult: 0 Success\n\n# numResponses: 2\n");
    assertThat(people).hasSize(1);
    assertThat(people.getFirst()).containsEntry("Full name", "Ann Smith");
  }
}
