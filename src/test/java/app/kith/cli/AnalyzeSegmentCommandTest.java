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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeSegmentCommandTest {
  private static final String MALL = "Annual Income (k$),Spending Score (1-100)";

  @TempDir private Path folder;

  private Typed.Answer segment(Path file, String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    return new Typed(folder.resolve("shop.kith"), clock)
        .kith(
            Stream.concat(
                    Stream.of("analyze", "segment", "--input", file.toString()),
                    Stream.of(arguments))
                .toArray(String[]::new));
  }

  private Path noise() throws IOException {
    Random random = new Random(4);
    StringBuilder lines = new StringBuilder("id,a,b,c,d,e\n");
    for (int i = 0; i < 300; i++) {
      lines.append(i);
      for (int j = 0; j < 5; j++) {
        lines.append(',').append(random.nextGaussian());
      }
      lines.append('\n');
    }
    return Files.writeString(folder.resolve("noise.csv"), lines);
  }

  @Test
  void theMallsFiveGroupsAreFoundAndExported() throws IOException {
    Path mall = ReferenceData.file("segmentation/Mall_Customers.csv");
    Path export = folder.resolve("groups.csv");
    Typed.Answer answer =
        segment(mall, "--features", MALL, "--export", export.toString(), "--map", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/k").asInt()).isEqualTo(5);
    assertThat(answer.json().at("/inertia").asDouble()).isCloseTo(65.568, within(0.001));
    assertThat(answer.json().at("/silhouette").asDouble()).isCloseTo(0.5547, within(0.0001));
    assertThat(answer.json().at("/usable").asBoolean()).isTrue();
    assertThat(answer.json().at("/trials").size()).isEqualTo(9);
    List<String> lines = Files.readAllLines(export);
    assertThat(lines).hasSize(201);
    assertThat(lines.getFirst()).endsWith(",cluster,x,y");
    assertThat(lines.get(1)).doesNotContain("NaN");
  }

  @Test
  void densityAndTreeAreAsInTheReference() {
    Path mall = ReferenceData.file("segmentation/Mall_Customers.csv");
    Typed.Answer dense =
        segment(
            mall,
            "--features",
            MALL,
            "--algorithm",
            "dbscan",
            "--eps",
            "0.3",
            "--min-pts",
            "5",
            "--json");
    assertThat(dense.json().at("/k").asInt()).isEqualTo(7);
    assertThat(dense.json().at("/noise").asInt()).isEqualTo(35);
    Typed.Answer tree =
        segment(mall, "--features", MALL, "--algorithm", "ward", "--k", "5", "--json");
    assertThat(tree.json().at("/silhouette").asDouble()).isCloseTo(0.5538, within(0.0001));
    assertThat(tree.json().at("/dendrogram").size()).isEqualTo(30);
    assertThat(tree.json().at("/dendrogram/29/rows").asInt()).isEqualTo(200);
  }

  @Test
  void noiseIsSaidNotToFallIntoGroups() throws IOException {
    Typed.Answer answer = segment(noise(), "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/features").size()).isEqualTo(5);
    assertThat(answer.json().at("/usable").asBoolean()).isFalse();
    assertThat(answer.json().at("/quality").asString()).contains("Do not act");
  }

  @Test
  void aWrongColumnIsNamed() throws IOException {
    Typed.Answer answer = segment(noise(), "--features", "a,income");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("no column \"income\"", "a, b, c, d, e");
    assertThat(segment(noise(), "--k", "0").exit()).isEqualTo(2);
  }

  @Test
  void peopleReadHowLargeTheGroupsAreWhatSetsThemApartAndHowFarToTrustThem() {
    Path mall = ReferenceData.file("segmentation/Mall_Customers.csv");
    Typed.Answer answer = segment(mall, "--features", MALL);

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("What sets them apart")
        .containsPattern("(?m)^ *1 +39 +20% .*Spending Score .*much higher: 82.* \\(everybody: 50");
    assertThat(answer.err()).contains("The groups are reasonably clear");
    Typed.Answer json = segment(mall, "--features", MALL, "--json");
    assertThat(json.json().at("/groups/1/rows").asInt()).isEqualTo(39);
    assertThat(json.json().at("/groups/1/traits").asString()).contains("much higher");
  }

  @Test
  void aFileThatNeverWasAndValuesThatMeanNothingAreSaidInASentence() {
    assertThat(segment(Path.of("nowhere.csv")).err()).contains("There is no file \"nowhere.csv\"");
    Typed.Answer number = segment(Path.of("nowhere.csv"), "--eps", "wide");
    assertThat(number.exit()).isEqualTo(2);
    assertThat(number.err()).contains("--eps \"wide\" must be a number");
    assertThat(segment(Path.of("nowhere.csv"), "--seed", "x").err()).contains("a whole number");
    assertThat(segment(Path.of("nowhere.csv"), "--algorithm", "guess").err())
        .contains("--algorithm \"guess\" must be kmeans|dbscan|ward|rfm");
    assertThat(segment(Path.of("nowhere.csv"), "--moon").err()).contains("--moon means nothing");
    assertThat(segment(Path.of("nowhere.csv"), "--eps").err()).contains("--eps");
    assertThat(segment(Path.of("nowhere.csv"), "--language", "zh", "--eps", "宽").err())
        .contains("应为：数字");
  }
}
