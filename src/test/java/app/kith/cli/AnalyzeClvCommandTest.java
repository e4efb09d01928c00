package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AnalyzeClvCommandTest {
  @TempDir private Path folder;

  private Typed.Answer clv(String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    String[] all = new String[arguments.length + 2];
    all[0] = "analyze";
    all[1] = "clv";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return new Typed(folder.resolve("shop.kith"), clock).kith(all);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("purchases.csv"), text);
  }

  @Test
  void thePublishedShopIsFoundAndItsHoldOutForeseen() {
    Path file = ReferenceData.file("cdnow/CDNOW_sample.txt");
    Typed.Answer answer =
        clv(
            "--input",
            file.toString(),
            "--format",
            "transactions",
            "--calibration-end",
            "1997-09-30",
            "--horizon-weeks",
            "39",
            "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    JsonNode json = answer.json();
    assertThat(json.at("/customers").asInt()).isEqualTo(2357);
    assertThat(json.at("/holdout/orders").asInt()).isEqualTo(1882);
    assertThat(json.at("/holdout/mae").asDouble()).isLessThanOrEqualTo(0.7855);
    assertThat(json.at("/holdout/held").asDouble()).isBetween(0.72, 0.88);
    JsonNode published = json.at("/models/bg_nbd");
    assertThat(published.get("alpha").asDouble()).isCloseTo(4.4135, within(0.001));
    assertThat(published.get("log_likelihood").asDouble()).isCloseTo(-9582.43, within(0.01));
    assertThat(json.at("/gamma_gamma/v").asDouble()).isCloseTo(15.4477, within(0.03));
  }

  @Test
  void aSummaryWithoutValuesGivesOrdersOnly() {
    Path file = ReferenceData.file("cdnow/cdnow_customers_summary.csv");
    JsonNode json =
        clv("--input", file.toString(), "--format", "summary", "--model", "bg_nbd", "--json")
            .json();

    assertThat(json.at("/model").asString()).isEqualTo("bg_nbd");
    assertThat(json.at("/log_likelihood").asDouble()).isCloseTo(-9582.43, within(0.01));
    assertThat(json.at("/gamma_gamma").size()).isZero();
    assertThat(json.at("/holdout").size()).isZero();
  }

  @Test
  void aHandfulOfPurchasesGetsOneRateAndIsExported() throws IOException {
    Path file =
        written("Client;Day;Total\nAnn;01.02.2026;10,50\nAnn;20.03.2026;8\nBob;05.02.2026;20\n");
    Path export = folder.resolve("values.csv");
    Typed.Answer answer =
        clv("--input", file.toString(), "--customer", "client", "--export", export.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("overall_rate", "Too few customers");
    List<String> lines = Files.readAllLines(export);
    assertThat(lines.getFirst()).startsWith("customer,alive,orders,orders_low");
    assertThat(lines).hasSize(3).noneMatch(line -> line.contains("NaN"));
    assertThat(lines.get(1)).startsWith("Ann,1.0,");
  }

  @Test
  void wrongColumnsAndCellsAreNamedInASentence() throws IOException {
    Path file = written("Client;Day;Total\nAnn;01.02.2026;10\nAnn;soon;8\n");
    Typed.Answer column = clv("--input", file.toString(), "--customer", "buyer");
    Typed.Answer cell = clv("--input", file.toString(), "--date", "Day");

    assertThat(column.exit()).isEqualTo(1);
    assertThat(column.err()).contains("no column \"buyer\"", "Client, Day, Total");
    assertThat(cell.exit()).isEqualTo(1);
    assertThat(cell.err()).contains("\"soon\" in row 2");
  }

  @Test
  void theWorkspacesCustomersArePartedBySource() {
    Typed typed =
        new Typed(
            folder.resolve("shop.kith"),
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    typed.kith("sample", "--people", "120");

    JsonNode json = typed.kith("analyze", "clv", "--json").json();
    String table = typed.kith("analyze", "clv").out();

    int people = 0;
    double value = 0;
    for (JsonNode source : json.get("sources")) {
      people += source.get("customers").asInt();
      value += source.get("expected_value").asDouble();
      assertThat(table).contains(source.get("source").asString());
    }
    assertThat(people).isPositive().isEqualTo(json.get("customers").asInt());
    assertThat(value).isCloseTo(json.get("expected_value").asDouble(), within(0.01));
  }

  @Test
  void withoutPricesThereAreOrdersButNoValues() throws IOException {
    StringBuilder lines = new StringBuilder("ID,frequency,recency,T\n");
    for (int i = 0; i < 80; i++) {
      lines.append("%d,%d,%d,40%n".formatted(i, i % 4, i % 4 == 0 ? 0 : 10 + i % 25));
    }
    Path export = folder.resolve("values.csv");
    String file = written(lines.toString()).toString();
    Typed.Answer answer =
        clv("--input", file, "--format", "summary", "--export", export.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("Orders expected in all").doesNotContain("Value in all");
    assertThat(Files.readAllLines(export).get(1)).endsWith(",,,,");
    assertThat(
            clv("--input", file, "--format", "summary", "--json")
                .json()
                .at("/expected_value")
                .isNull())
        .isTrue();
  }

  @Test
  void aDayThatIsNoneOrBeforeTheFirstPurchaseIsSaid() throws IOException {
    String file = written("customer,date,amount\na,2026-01-05,10\n").toString();

    Typed.Answer slip = clv("--input", file, "--calibration-end", "soon");
    assertThat(slip.exit()).isEqualTo(2);
    assertThat(slip.err()).contains("a day such as").doesNotContain("java");
    Typed.Answer early = clv("--input", file, "--calibration-end", "1990-01-01");
    assertThat(early.exit()).isEqualTo(1);
    assertThat(early.err()).contains("by 1990-01-01");
  }
}
