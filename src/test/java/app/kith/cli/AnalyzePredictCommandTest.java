package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AnalyzePredictCommandTest {
  @TempDir private Path folder;
  private Typed typed;
  private Path file;

  /** 400 people; who is often there and lives near comes back, more or less. */
  @BeforeEach
  void writePeople() throws IOException {
    typed =
        new Typed(
            folder.resolve("shop.kith"),
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("Number, Visits ,District,Since,Back"));
    for (int i = 0; i < 400; i++) {
      int visits = random.nextInt(20);
      String district = random.nextBoolean() ? "near" : "far";
      double score = visits / 4.0 - (district.equals("far") ? 4 : 1) + random.nextGaussian();
      String spent = random.nextInt(10) == 0 ? "" : Integer.toString(visits);
      lines.add(
          "C%04d,%s,%s,%d/%d/14,%s"
              .formatted(i, spent, district, 1 + i % 12, 1 + i % 28, score > 0 ? "Yes" : "No"));
    }
    file = folder.resolve("people.csv");
    Files.write(file, lines);
  }

  private Typed.Answer predict(String... more) {
    List<String> all = new ArrayList<>(List.of("analyze", "predict", "--input", file.toString()));
    all.addAll(List.of(more));
    return typed.kith(all.toArray(String[]::new));
  }

  @Test
  void everyModelIsMeasuredAndOneIsChosen() {
    Typed.Answer answer = predict("--target", "Back", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    JsonNode whole = answer.json();
    assertThat(whole.get("rows").asInt()).isEqualTo(400);
    assertThat(whole.get("columns").asInt()).isEqualTo(3);
    assertThat(answer.err()).contains("\"Number\" was left out");
    List<String> models = new ArrayList<>();
    for (JsonNode model : whole.get("models")) {
      models.add(model.get("model").asString());
      assertThat(model.get("auc").asDouble()).isBetween(0.75, 1.0);
      assertThat(model.get("log_loss").asDouble()).isBetween(0.0, 1.0);
      assertThat(model.get("brier").asDouble()).isBetween(0.0, 0.25);
      assertThat(model.get("lift10").asDouble()).isGreaterThan(1);
      assertThat(model.get("seconds").asDouble()).isNotNegative();
    }
    assertThat(models).contains("logistic", "tree", "forest", "boosting");
    assertThat(models).contains(whole.get("best").asString());
    JsonNode chances = whole.get("best_chances");
    assertThat(chances.get("calibration_curve")).hasSize(10);
    assertThat(chances.get("gains").get(20).get("reached").asDouble()).isEqualTo(1);
  }

  @Test
  void anotherFileIsForetoldRowByRow() throws IOException {
    Path others = folder.resolve("others.csv");
    Files.writeString(others, "Since,District,Visits\n1/2/14,near,19\n1/2/14,far,0\n,elsewhere,\n");
    Path out = folder.resolve("out.csv");

    Typed.Answer answer =
        predict(
            "--target",
            "Back",
            "--positive",
            "Yes",
            "--model",
            "logistic",
            "--apply",
            others.toString(),
            "--export",
            out.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).isEqualTo("Since,District,Visits,probability");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("1/2/14,near,19,");
    assertThat(probability(lines.get(1))).isGreaterThan(0.9);
    assertThat(probability(lines.get(2))).isLessThan(0.1);
    assertThat(probability(lines.get(3))).isBetween(0.0, 1.0);
  }

  @Test
  void theExportSaysWhyIfAsked() throws IOException {
    Path out = folder.resolve("why.csv");
    Typed.Answer answer =
        predict(
            "--target",
            "Back",
            "--positive",
            "Yes",
            "--model",
            "logistic",
            "--folds",
            "time3",
            "--time",
            "Since",
            "--why",
            "--apply",
            file.toString(),
            "--export",
            out.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).endsWith(",Back,probability,low,high,raising,lowering,changes");
    assertThat(lines).hasSize(401);
    assertThat(lines.get(1)).contains("points)").contains("If \"\"");
  }

  @Test
  void theWorkspacesCustomersAreForetoldWithAReportCard() throws IOException {
    assertThat(typed.kith("sample", "--people", "300").exit()).isZero();
    Path out = folder.resolve("buys.csv");
    Typed.Answer answer =
        typed.kith(
            "analyze",
            "predict",
            "--target",
            "buys",
            "--drop",
            "age",
            "--export",
            out.toString(),
            "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    JsonNode whole = answer.json();
    assertThat(whole.get("card")).hasSize(2);
    assertThat(whole.get("card").get(1).get("rule").asString()).isEqualTo("naive");
    assertThat(whole.get("card_happened").asInt()).isPositive();
    assertThat(whole.get("weights").toString()).contains("recency").doesNotContain("\"age\"");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).isEqualTo("id,name,email,probability");
    assertThat(lines).hasSize(whole.get("people").asInt() + 1);
    double sum = lines.stream().skip(1).mapToDouble(AnalyzePredictCommandTest::probability).sum();
    assertThat(sum).isCloseTo(whole.get("expected").asDouble(), within(1e-6));
    assertThat(typed.kith("analyze", "predict", "--target", "flies").exit()).isEqualTo(2);
    Typed.Answer tooLong = typed.kith("analyze", "predict", "--target", "buys", "--days", "1500");
    assertThat(tooLong.exit()).isEqualTo(1);
    assertThat(tooLong.err()).contains("reach back");
  }

  @Test
  void groupsAreComparedWithTheirColumnAndWithoutIt() {
    Typed.Answer answer =
        predict("--target", "Back", "--model", "logistic", "--group", "district", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    JsonNode fairness = answer.json().get("fairness");
    assertThat(fairness).hasSize(2);
    assertThat(fairness.get(0).get("groups")).hasSize(2);
    assertThat(fairness.get(0).get("warnings").toString()).contains("chosen less often");
    assertThat(fairness.get(1).get("groups").get(0).get("said").asDouble())
        .isCloseTo(fairness.get(1).get("groups").get(1).get("said").asDouble(), within(0.05));
  }

  @Test
  void theWorkspacesPeopleAreComparedByAFieldOfTheirOwn() throws IOException {
    StringBuilder csv = new StringBuilder("Name,Email,Tier,Visits,Renewed\n");
    for (int p = 0; p < 600; p++) {
      boolean gold = p / 10 % 2 == 0;
      csv.append("Pat Number%d,p%d@example.org,%s,".formatted(p, p, gold ? "Gold" : "Silver"))
          .append("%d,%s%n".formatted(p % 10 + p % 4, p % 10 < (gold ? 8 : 2) ? "yes" : "no"));
    }
    Path file = Files.writeString(folder.resolve("club.csv"), csv);
    assertThat(typed.kith("import", file.toString()).exit()).isZero();

    JsonNode with = byTier("--json").json();
    JsonNode without = byTier("--drop", "Tier", "--json").json();
    assertThat(with.get("fairness").get("column").asString()).isEqualTo("Tier");
    assertThat(with.get("fairness").get("warnings").toString()).contains("chosen less often");
    assertThat(without.get("fairness").get("groups")).hasSize(2);
    assertThat(gap(with)).isGreaterThan(gap(without) + 0.3);

    Typed.Answer words = byTier();
    assertThat(words.out()).contains("Wrongly chosen").contains("Silver");
    assertThat(words.err())
        .contains("Groups of \"Tier\", which is learnt from:")
        .contains("--drop \"Tier\"")
        .contains("\"Silver\" is chosen less often");
    Typed.Answer unknown =
        typed.kith("analyze", "predict", "--target", "Renewed", "--fairness", "Teir");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("\"Teir\"").contains("country").contains("Tier");
  }

  private Typed.Answer byTier(String... more) {
    List<String> line =
        new ArrayList<>(List.of("analyze", "predict", "--target", "Renewed", "--group", "tier"));
    line.addAll(List.of(more));
    Typed.Answer answer = typed.kith(line.toArray(String[]::new));
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer;
  }

  /** By how much more is said of one tier than of the other. */
  private static double gap(JsonNode answer) {
    JsonNode groups = answer.get("fairness").get("groups");
    return Math.abs(groups.get(0).get("said").asDouble() - groups.get(1).get("said").asDouble());
  }

  private static double probability(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  @Test
  void whatIsWrongIsSaidInASentence() {
    assertThat(predict("--target", "Shoe").err()).contains("\"Shoe\"").contains("Visits");
    assertThat(predict("--target", "Back", "--drop", "Shoe").exit()).isEqualTo(1);
    assertThat(predict("--target", "Back", "--positive", "maybe").err())
        .contains("\"maybe\"")
        .contains("Yes");
    assertThat(predict("--target", "Back", "--model", "magic").exit()).isEqualTo(2);
    assertThat(predict("--target", "Back", "--folds", "many").exit()).isEqualTo(2);
    assertThat(typed.kith("analyze").exit()).isEqualTo(2);
    assertThat(predict("--target", "Number", "--positive", "C0001").err())
        .contains("cases of both kinds");
  }
}
