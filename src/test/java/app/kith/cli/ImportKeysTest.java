package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The keys of a plan's JSON: programs rest on them, so each is written down and none changes. */
class ImportKeysTest {
  private static final List<String> PEOPLE =
      List.of(
          "rows",
          "added",
          "changed",
          "merged",
          "unchanged",
          "repeated",
          "rejectedRows",
          "rejectedBy",
          "newFields",
          "asked");
  private static final List<String> ALIKE = List.of("alikeSure", "alikeAsk");
  private static final List<String> ORDERS =
      List.of(
          "orders",
          "saleLines",
          "returnLines",
          "knownLines",
          "rejectedOrders",
          "newProducts",
          "sales",
          "returns");
  private static final List<String> MAIL =
      List.of(
          "messages",
          "broughtIn",
          "known",
          "received",
          "sent",
          "newPeople",
          "rejectedRows",
          "rejectedBy",
          "own");
  private static final List<String> ROWS = List.of("row", "outcome", "who", "changes", "cells");

  private static final String BOTH =
      "Order number,Date,Name,E-mail,Product,Quantity,Unit price\n"
          + "R1,2026-03-01,Ann Lee,ann@example.org,Tea,2,5.00\n"
          + "R2,2026-03-02,,,Tea,1,5.00\n"
          + "R3,,Bob Ray,bob@example.org,Tea,1,5.00\n";

  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void prepare() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
  }

  private JsonNode plan(String name, String content, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("import"));
    words.add(Files.writeString(folder.resolve(name), content).toString());
    words.addAll(List.of("--dry-run", "--json"));
    words.addAll(List.of(options));
    Typed.Answer answer = typed.kith(words.toArray(String[]::new));
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.json();
  }

  private static List<String> and(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static final String MESSAGE =
      "From: Ann <ann@example.org>\nTo: me@shop.example\nSubject: Hello\n"
          + "Date: Mon, 2 Mar 2026 10:00:00 +0000\n\nHi\n";

  @Test
  void everyPlanHasTheseKeys() throws IOException {
    assertThat(plan("a.csv", "Name\nAnn\n").propertyNames())
        .containsExactlyElementsOf(and(PEOPLE, ALIKE));
    assertThat(plan("b.csv", BOTH, "--with-orders").propertyNames())
        .containsExactlyElementsOf(and(PEOPLE, ORDERS));
    assertThat(plan("c.eml", MESSAGE, "--me", "me@shop.example").propertyNames())
        .containsExactlyElementsOf(MAIL);
    assertThat(plan("a.csv", "Name\nAnn\n", "--show", "all").get(0).propertyNames())
        .containsExactlyElementsOf(ROWS);
  }

  @Test
  void everyKeyIsExplainedInTheHelpAndInTheManual() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/import-command.md"));
    String english = typed.kith("import", "--help").out();
    String chinese = typed.kith("import", "--help", "--language", "zh").out();
    Set<String> keys = new TreeSet<>(and(and(PEOPLE, ALIKE), and(ORDERS, and(MAIL, ROWS))));
    for (String key : keys) {
      assertThat(manual).contains("| `" + key + "` |");
      assertThat(english).containsPattern("\\b" + key + "\\b");
      assertThat(chinese).contains(key);
    }
    assertThat(chinese).isNotEqualTo(english);
  }

  @Test
  void aRowThatIsRejectedAsPersonAndAsOrderIsOneRow() throws IOException {
    JsonNode plan = plan("b.csv", BOTH, "--with-orders");

    assertThat(plan.get("rows").asInt()).isEqualTo(3);
    assertThat(plan.get("added").asInt()).isEqualTo(2);
    assertThat(plan.get("orders").asInt()).isOne();
    assertThat(plan.get("rejectedRows").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsMergedCountsInThePlanAndInTheHistory() throws IOException {
    String crowd =
        "Name,Email,Phone,City,Birthday\nMargaret Holloway,,+442079460018,Bath,1961-05-04\n";
    String again =
        "Name,Email,Phone,City,Birthday\nMargret Holloway,,+442079460018,Bath,1961-05-04\n";
    typed.kith("import", Files.writeString(folder.resolve("a.csv"), crowd).toString());

    JsonNode plan = plan("b.csv", again, "--same", "2");
    assertThat(plan.get("merged").asInt()).isOne();
    assertThat(plan.get("added").asInt()).isZero();
    assertThat(typed.kith("import", folder.resolve("b.csv").toString(), "--same", "2").exit())
        .isZero();
    assertThat(typed.kith("history").out()).contains("merged 1 from b.csv");
  }
}
