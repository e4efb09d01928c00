package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MainJobCommandsTest {
  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void prepare() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
  }

  @Test
  void anImportIsUndoneForGoodAndLeavesNothingToRedo() {
    typed.kith("sample", "--people", "120", "--out", folder.toString());
    typed.kith("import", folder.resolve("people.csv").toString());

    Typed.Answer undone = typed.kith("undo", "--for-good");

    assertThat(undone.exit()).as(undone.err()).isZero();
    assertThat(undone.err()).contains("Forgotten for good.");
    assertThat(typed.kith("history").out()).contains("forgotten");
    assertThat(typed.kith("redo").exit()).isEqualTo(1);
  }

  @Test
  void peopleAreImportedUndoneAndRedone() {
    typed.kith("sample", "--people", "120", "--out", folder.toString());
    String file = folder.resolve("people.csv").toString();

    Typed.Answer plan = typed.kith("import", file, "--dry-run", "--json");
    Typed.Answer first = typed.kith("import", file, "--json");
    Typed.Answer again = typed.kith("import", file, "--json");

    assertThat(plan.json().get("added").asInt()).as(plan.err()).isEqualTo(120);
    assertThat(plan.json().get("alikeSure").asInt()).isZero();
    assertThat(withoutLikeness(first)).isEqualTo(withoutLikeness(plan));
    assertThat(first.json().get("rejectedRows").asInt()).isZero();
    assertThat(again.json().get("unchanged").asInt()).isEqualTo(120);
    assertThat(typed.kith("undo").exit()).isZero();
    assertThat(typed.kith("people", "--json").json()).isEmpty();
    assertThat(typed.kith("redo").out()).contains("Did again: ").doesNotContain("Undid");
    assertThat(typed.kith("people", "--json", "--limit", "500").json()).hasSize(120);
  }

  /** An import that nobody asked to merge does not look who is alike; its plan does. */
  private static JsonNode withoutLikeness(Typed.Answer answer) {
    return ((ObjectNode) answer.json()).remove(List.of("alikeSure", "alikeAsk"));
  }

  @Test
  void theSampleFillsTheWorkspaceAndStandsInTheHistory() {
    Typed.Answer filled = typed.kith("sample", "--people", "80", "--json");

    assertThat(filled.exit()).as(filled.err()).isZero();
    assertThat(filled.json().get("people").asInt()).isEqualTo(80);
    assertThat(filled.json().get("events").asInt()).isPositive();
    assertThat(typed.kith("history", "--json").json().findValuesAsString("what"))
        .as("people, orders, timeline, stock and three offers")
        .hasSize(7);
  }

  @Test
  void aCampaignThatIsNotReadySaysWhatIsMissingAndKeepsNothing() throws IOException {
    typed.kith("sample", "--people", "80");
    typed.kith("segment", "--algorithm", "rfm", "--name", "Buyers");
    int changes = typed.kith("history", "--json").json().size();
    Path template = Files.writeString(folder.resolve("mail.md"), "Hello {{first_name|friend}}");

    Typed.Answer unknown = send("Nobody", template);
    Typed.Answer notReady = send("Buyers: Champions", template);
    Typed.Answer unreadable = send("Buyers: Champions", folder.resolve("none.md"));

    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("Nobody");
    assertThat(notReady.exit()).isEqualTo(1);
    assertThat(notReady.err()).contains("mail account", "postal address", "Nothing was queued");
    assertThat(unreadable.exit()).isEqualTo(1);
    assertThat(typed.kith("history", "--json").json()).hasSize(changes);
    assertThat(typed.kith("outbox", "--json").json()).isEmpty();
    assertThat(typed.kith("campaign").exit()).isEqualTo(2);
    assertThat(typed.kith("outbox", "run", "--json").exit()).isZero();
  }

  @Test
  void aFileThatIsNoTableIsRefusedWithASentence() throws IOException {
    Path picture = Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Typed.Answer refused = typed.kith("import", picture.toString());
    Typed.Answer missing = typed.kith("import", folder.resolve("none.csv").toString());

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("logo.png").doesNotContain("Exception");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("none.csv").doesNotContain("Exception");
  }

  @Test
  void anAmbiguousDateAndAmountAreToldAndCanBeChosen() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("orders.csv"),
            "Order number,Customer ID,Date,Amount\n1,K1,03/04/2021,\"1,234\"\n");
    Typed.Answer guessed = typed.kith("import-orders", file.toString(), "--dry-run", "--json");
    Typed.Answer dated =
        typed.kith("import-orders", file.toString(), "--dry-run", "--dates", "day-first");
    Typed.Answer chosen =
        typed.kith(
            "import-orders",
            file.toString(),
            "--dates",
            "day-first",
            "--decimals",
            "comma",
            "--json");

    assertThat(guessed.json().get("sales").asInt()).isEqualTo(1234);
    assertThat(guessed.err()).contains("\"Date\"", "month first", "\"Amount\"", "--decimals");
    assertThat(dated.err()).doesNotContain("\"Date\"").contains("\"Amount\"");
    assertThat(chosen.json().get("sales").asDouble()).isEqualTo(1.234);
    assertThat(chosen.err()).doesNotContain("two ways");
    assertThat(typed.kith("import", file.toString(), "--dates", "sideways").exit()).isEqualTo(2);
  }

  private Typed.Answer send(String segment, Path template) {
    return typed.kith(
        "campaign",
        "send",
        "--segment",
        segment,
        "--subject",
        "Hello",
        "--template",
        template.toString());
  }
}
