package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
        typed.kith(
            "import", next, "--dry-run", "--rule", "take-new", "--rule", "City=ask", "--json");
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
    String next = file("b.csv", "Name,Email,City\nBen Lee,ann@example.org,Leeds\nZoe,,\n");
    Typed.Answer shown = typed.kith("import", next, "--show", "all", "--json");
    assertThat(shown.json().get(0).get("who").asString())
        .isEqualTo("Ann Lee: the same e-mail address");
    Typed.Answer apart = typed.kith("import", next, "--not-same", "2", "--json");
    assertThat(apart.json().get("added").asInt()).as(apart.err()).isEqualTo(2);
    assertThat(typed.kith("people", "--where", "Ben Lee", "--json").json()).hasSize(1);
    assertThat(typed.kith("duplicates", "--json").out()).doesNotContain("Ben Lee");
    assertThat(typed.kith("import", next, "--not-same", "9").err()).contains("Row 9");
  }
}
