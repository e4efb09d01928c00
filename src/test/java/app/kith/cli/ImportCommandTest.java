package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.intake.folder.SettledFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void prepare() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void aRecipeIsSavedAndFoundAgainByTheColumns() throws IOException {
    String first = file("a.csv", "Who,Wo,Joined\nAnn Lee,Graz,03/04/2021\n");
    String next = file("b.csv", "Who,Wo,Joined\nBob Ray,Linz,05/06/2021\n");

    Typed.Answer saved =
        typed.kith(
            "import",
            first,
            "--map",
            "Who=FULL_NAME",
            "--map",
            "Wo=CITY",
            "--dates",
            "day-first",
            "--save-recipe",
            "the club");
    Typed.Answer again = typed.kith("import", next, "--columns", "--json");

    assertThat(saved.err()).contains("Saved as recipe \"the club\".");
    assertThat(again.json().get(0).get("field").asString()).isEqualTo("FULL_NAME");
    assertThat(again.json().get(1).get("field").asString()).isEqualTo("CITY");
    assertThat(again.json().get(2).get("certain").asBoolean()).isTrue();
    assertThat(typed.kith("import", next).err()).contains("Read as saved in recipe \"the club\".");
    assertThat(typed.kith("people", "--where", "Linz", "--json").json()).hasSize(1);
  }

  @Test
  void aRecipeThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    String file = file("a.csv", "Name,Email\nAnn,ann@example.org\n");
    typed.kith("import", file, "--save-recipe", "mine");
    Typed.Answer answer = typed.kith("import", file, "--recipe", "yours");
    assertThat(answer.exit()).isOne();
    assertThat(answer.err()).contains("no recipe \"yours\"").contains("mine");
    String other = file("other.csv", "Name,Shoe size\nAnn,38\n");
    assertThat(typed.kith("import", other, "--recipe", "mine", "--dry-run").err())
        .contains("which the file does not have: ")
        .contains("they were guessed: Shoe size");
  }

  @Test
  void cardsAndMailComeInByTheSameCommand() throws IOException {
    String cards =
        file("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@x.example\nEND:VCARD\n");
    String mail =
        file(
            "a.eml",
            "From: Ann <ann@x.example>\nTo: me@shop.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n"
                + "Subject: Hi\n\nHello\n");
    assertThat(typed.kith("import", cards, "--json").json().get("added").asInt()).isOne();
    Typed.Answer answer = typed.kith("import", mail, "--me", "me@shop.example", "--json");
    assertThat(answer.json().get("received").asInt()).as(answer.err()).isOne();
    assertThat(answer.json().get("newPeople").asInt()).isZero();
  }

  @Test
  void aFileOfAKnownProgramIsRecognised() throws IOException {
    String file =
        file(
            "c.csv",
            "First Name,Last Name,URL,Email Address,Connected On\nA,B,x.org/a,,1 Jan 2024\n");
    assertThat(typed.kith("import", file).err()).contains("LinkedIn");
  }

  @Test
  void theRowsOfThePlanAreShownByOutcomeAndByText() throws IOException {
    typed.kith("import", file("a.csv", "Name,Email,City\nAnn,ann@example.org,\n"));
    String next =
        file("b.csv", "Name,Email,City\nAnn,ann@example.org,York\n,,Bath\nBob,b@example.org,\n");
    Typed.Answer changed = typed.kith("import", next, "--show", "changed", "--json");
    assertThat(changed.json()).hasSize(1);
    assertThat(changed.json().get(0).get("changes").asString()).isEqualTo("City: York");
    Typed.Answer bath = typed.kith("import", next, "--find", "bath", "--json");
    assertThat(bath.json().get(0).get("outcome").asString()).isEqualTo("REJECTED");
    assertThat(typed.kith("import", next, "--show", "all", "--limit", "1").err())
        .contains("1 of 3 rows");
    assertThat(typed.kith("import", next, "--show", "odd").err()).contains("no outcome \"odd\"");
    assertThat(typed.kith("people", "--json").json()).hasSize(1);
  }

  @Test
  void whyRowsAreLeftOutIsSaidInWordsAndInJsonByName() throws IOException {
    String list = file("a.csv", "Name,Email,City\nAnn,ann@example.org,York\n,,Bath\n");

    assertThat(typed.kith("import", list, "--dry-run").out())
        .contains("No name")
        .doesNotContain("NOBODY");
    assertThat(typed.kith("import", list, "--dry-run", "--json").out()).contains("\"NOBODY\" : 1");
  }

  @Test
  void aCellIsCorrectedByWordBeforeItComesIn() throws IOException {
    String list = file("a.csv", "Name,Email\nAnn,ann(at)example.org\n,,\n,\"\"\n");
    Typed.Answer done = typed.kith("import", list, "--set", "2:Email=ann@example.org", "--json");
    assertThat(done.json().get("added").asInt()).as(done.err()).isOne();
    assertThat(done.err()).doesNotContain("not valid");
    assertThat(typed.kith("import", list, "--set", "2:Mail=x").err()).contains("2:Mail=x");
  }

  @Test
  void whatDiffersIsAskedColumnByColumnAndTakenByWord() throws IOException {
    typed.kith("import", file("a.csv", "Name,Email,City\nAnn,ann@example.org,York\n"));
    String next = file("b.csv", "Name,Email,City\nAnna,ann@example.org,Leeds\n");
    Typed.Answer asked =
        typed.kith("import", next, "--dry-run", "--rule", "newest", "--rule", "City=ask", "--json");
    assertThat(asked.json().get("asked").asInt()).as(asked.err()).isOne();
    assertThat(asked.json().get("changed").asInt()).isOne();
    Typed.Answer taken = typed.kith("import", next, "--rule", "ask", "--take", "2:City", "--json");
    assertThat(taken.json().get("asked").asInt()).isOne();
    assertThat(typed.kith("people", "--where", "Leeds", "--json").json()).hasSize(1);
    assertThat(typed.kith("import", next, "--rule", "coin").err()).contains("coin", "longest");
    assertThat(typed.kith("import", next, "--take", "Leeds").err()).contains("ROW:COLUMN");
  }

  @Test
  void aRowThatMeetsSomebodyIsKeptAsANewPersonByWord() throws IOException {
    typed.kith("import", file("a.csv", "Name,Email,City\nAnn Lee,ann@example.org,York\n"));
    String next = file("b.csv", "Name,Email,City\nAnna Lee,ann@example.org,Leeds\nZoe,,\n");
    Typed.Answer shown =
        typed.kith("import", next, "--show", "all", "--rule", "take-new", "--json");
    assertThat(shown.json().get(0).get("who").asString())
        .isEqualTo("Ann Lee: the same e-mail address");
    Typed.Answer apart = typed.kith("import", next, "--not-same", "2", "--json");
    assertThat(apart.json().get("added").asInt()).as(apart.err()).isEqualTo(2);
    assertThat(typed.kith("people", "--where", "Anna Lee", "--json").json()).hasSize(1);
    assertThat(typed.kith("duplicates", "--json").out()).doesNotContain("Anna Lee");
    assertThat(typed.kith("import", next, "--not-same", "9").err()).contains("Row 9");
  }

  private static final String JOINT =
      "Client no,Who,Mail,Town,Invoice,Day,Sum\n"
          + "C1,Ann Lee,ann@example.org,york,R1,03/04/2026,\"1,50\"\n"
          + "C2,Bob Ray,bob@example.org,Bath,R2,05/06/2026,\"2,50\"\n";

  @Test
  void withOrdersTheOptionsOfAnImportHold() throws IOException {
    String list = file("both.csv", JOINT);
    String[] read = {
      "import",
      list,
      "--with-orders",
      "--map",
      "Client no=EXTERNAL_REF",
      "--map",
      "Who=FULL_NAME",
      "--map",
      "Mail=EMAIL",
      "--map",
      "Town=CITY",
      "--map",
      "Invoice=NUMBER",
      "--map",
      "Day=DATE",
      "--map",
      "Sum=AMOUNT",
      "--dates",
      "day-first",
      "--decimals",
      "comma",
      "--json"
    };
    Typed.Answer columns = typed.kith(with(read, "--columns"));
    assertThat(columns.json().get(5).get("field").asString()).as(columns.err()).isEqualTo("DATE");
    Typed.Answer shown = typed.kith(with(read, "--find", "york"));
    assertThat(shown.json().get(0).get("outcome").asString()).as(shown.err()).isEqualTo("ADDED");
    Typed.Answer done =
        typed.kith(
            with(
                read,
                "--set",
                "2:Town=Leeds",
                "--rule",
                "take-new",
                "--clean",
                "--country",
                "GB",
                "--save-recipe",
                "till"));
    assertThat(done.json().get("orders").asInt()).as(done.err()).isEqualTo(2);
    assertThat(done.json().get("sales").asDouble()).isEqualTo(4);
    assertThat(typed.kith("people", "--where", "Leeds", "--json").json()).hasSize(1);
    String next = file("next.csv", JOINT.replace("york", "Wells").replace("R1", "R3"));
    Typed.Answer again =
        typed.kith("import", next, "--with-orders", "--recipe", "till", "--dry-run", "--json");
    assertThat(again.json().get("changed").asInt()).as(again.err()).isOne();
    assertThat(again.json().get("orders").asInt()).isOne();
    assertThat(typed.kith("import", next, "--with-orders", "--not-same", "2").err())
        .contains("--not-same has no meaning with --with-orders");
  }

  @Test
  void theCountryOfAFileSaysHowItsDaysAndAmountsAreRead() throws IOException {
    String file =
        file("a.csv", "Name;Birthday;Spent\nAnn Lee;03/04/1981;1.234\nBob Ray;05/06/1982;2.500\n");

    assertThat(readings(file, "DE"))
        .containsExactly("day first (31/12/2024)", "comma for decimals (1.234,56)");
    assertThat(readings(file, "us"))
        .containsExactly("month first (12/31/2024)", "point for decimals (1,234.56)");
    assertThat(typed.kith("import", file, "--columns", "--country", "Mars").err())
        .contains("\"Mars\" is no country");
    assertThat(typed.kith("import", file, "--country", "GB").exit()).isZero();
    String[] again = {"import", file, "--rule", "take-new", "--dry-run", "--json"};
    assertThat(typed.kith(with(again, "--country", "GB")).json().get("changed").asInt()).isZero();
    assertThat(typed.kith(with(again, "--country", "US")).json().get("changed").asInt())
        .isEqualTo(2);
    assertThat(typed.kith("import-orders", file, "--columns", "--country", "GB").exit()).isZero();
  }

  private List<String> readings(String file, String country) {
    Typed.Answer answer = typed.kith("import", file, "--columns", "--country", country, "--json");
    return List.of(
        answer.json().get(1).get("reading").asString(),
        answer.json().get(2).get("reading").asString());
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void mailRefusesWhatHasNoMeaningAndShowsItsPlan() throws IOException {
    String mail =
        file(
            "a.eml",
            "From: Ann <ann@example.org>\nTo: me@shop.example\nSubject: Hello\n"
                + "Date: Mon, 2 Mar 2026 10:00:00 +0000\n\nHi\n");
    assertThat(typed.kith("import", mail, "--map", "x=EMAIL").err())
        .contains("--map has no meaning for mail");
    assertThat(
            typed.kith("import", mail, "--me", "me@shop.example", "--show", "all", "--json").json())
        .hasSize(1);
    assertThat(typed.kith("people", "--json").json()).isEmpty();
    String list = file("b.csv", "Name\nAnn\n");
    assertThat(typed.kith("import", list, "--me", "me@shop.example").err()).contains("for mail");
  }

  @Test
  void linesOfAnotherEncodingAreSaidAndAnEncodingByWordWins() throws IOException {
    Path file = folder.resolve("appended.csv");
    Files.writeString(file, "Name,City\nZoë Müller,München\n张伟,广州\n");
    Files.write(
        file,
        "José García,Málaga\n".getBytes(Charset.forName("windows-1252")),
        StandardOpenOption.APPEND);
    Typed.Answer byLine = typed.kith("import", file.toString(), "--dry-run");
    assertThat(byLine.err())
        .contains(
            "One line is not in the encoding of the rest (UTF-8) and is read as windows-1252"
                + " (line 4; for example \"José García,Málaga\")");
    Typed.Answer chosen = typed.kith("import", file.toString(), "--dry-run", "--encoding", "utf-8");
    assertThat(chosen.err()).contains("cannot read (row 4)").doesNotContain("windows-1252");
    assertThat(typed.kith("import", file.toString(), "--encoding", "ebcdic").err())
        .contains("\"ebcdic\" is no encoding that can be read", "GB18030");
  }

  @Test
  void whatCameInByWordIsNotOfferedByAWatchedFolder() throws IOException {
    String list = file("a.csv", "Name,Email\nAnn,ann@example.org\n");
    typed.kith("import", list, "--dry-run");
    assertThat(isSettled(list)).isFalse();
    typed.kith("import", list);
    assertThat(isSettled(list)).isTrue();
  }

  @Test
  void theColumnsSayWhyDaysAndNumbersAreReadAsTheyAre() throws IOException {
    String list =
        file(
            "a.csv",
            "Name,Since,Until,Budget,Seen\n"
                + "Ann,03/04/2026,03/04/2026,\"1.234,50\",2026-01-02\n"
                + "Bob,17/03/2026,05/06/2026,\"2,00\",2026-02-03\n");
    Typed.Answer shown = typed.kith("import", list, "--columns", "--json");
    assertThat(because(shown, 1)).contains("17/03/2026 can only be so");
    assertThat(because(shown, 2)).contains("is assumed");
    assertThat(because(shown, 3)).contains("can only be so");
    assertThat(because(shown, 4)).doesNotContain("assumed");
    Typed.Answer said = typed.kith("import", list, "--columns", "--dates", "month-first", "--json");
    assertThat(because(said, 2)).contains("as you said");
  }

  private static String because(Typed.Answer columns, int at) {
    return columns.json().get(at).get("because").asString();
  }

  private boolean isSettled(String file) {
    try (Database database =
        Database.open(Workspace.at(folder.resolve("shop.kith")), Clock.systemUTC())) {
      return new SettledFiles(database).contains(SettledFiles.look(Path.of(file)).hash());
    }
  }
}
