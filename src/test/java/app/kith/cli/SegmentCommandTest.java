package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SegmentCommandTest {
  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void importTheSample() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
    assertThat(typed.kith("sample", "--people", "300", "--out", folder.toString()).exit()).isZero();
    Typed.Answer answer = typed.kith("import-orders", folder.resolve("orders.csv").toString());
    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  @Test
  void everyOrderLineIsAccountedFor() {
    Typed.Answer again =
        typed.kith("import-orders", folder.resolve("orders.csv").toString(), "--json");

    JsonNode answer = again.json();
    assertThat(answer.get("rows").asLong()).isPositive();
    assertThat(answer.get("knownLines").asLong() + answer.get("rejectedRows").asLong())
        .isEqualTo(answer.get("rows").asLong());
    assertThat(answer.get("orders").asLong()).isZero();
  }

  @Test
  void theExportNamesEveryPersonWithFeaturesAndGroup() throws Exception {
    Path file = folder.resolve("groups.csv");
    Typed.Answer answer =
        typed.kith(
            "segment",
            "--features",
            "recency,frequency,monetary",
            "--k",
            "4",
            "--log",
            "--export",
            file.toString(),
            "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().get("groups").asInt()).isEqualTo(4);
    assertThat(answer.json().get("silhouette").asDouble()).isBetween(0.2, 1.0);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo("id,name,email,recency,frequency,monetary,cluster");
    assertThat(lines).hasSizeGreaterThan(250);
    assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
        .containsOnly("0", "1", "2", "3");
  }

  @Test
  void theAnalysisReadsTheWorkspaceWithoutAFile() throws Exception {
    Path file = folder.resolve("customers.csv");
    Typed.Answer groups =
        typed.kith("analyze", "segment", "--k", "4", "--log", "--export", "" + file, "--json");
    Typed.Answer offers = typed.kith("analyze", "recommend", "--json");
    Typed.Answer mapped = typed.kith("analyze", "segment", "--map");
    Typed.Answer offered = typed.kith("analyze", "recommend", "--for", "1");

    assertThat(groups.exit()).as(groups.err()).isZero();
    assertThat(groups.json().get("k").asInt()).isEqualTo(4);
    assertThat(groups.json().get("file").isNull()).isTrue();
    assertThat(Files.readAllLines(file).getFirst())
        .isEqualTo("id,name,email,recency,frequency,monetary,cluster");
    assertThat(offers.exit()).as(offers.err()).isZero();
    assertThat(offers.json().get("customers").asInt()).isPositive();
    assertThat(offers.json().get("methods").size()).isPositive();
    assertThat(mapped.exit()).isEqualTo(1);
    assertThat(mapped.err()).contains("--map needs a file");
    assertThat(offered.exit()).isEqualTo(2);
    assertThat(offered.err()).contains("kith recommend");
  }

  @Test
  void groupsThatCannotBeFilledAreRefusedWithASentence() {
    Typed.Answer answer = typed.kith("segment", "--k", "999");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("999 groups cannot be filled");
  }

  @Test
  void rfmGroupsAreKeptAsSegmentsInOneChangeThatCanBeUndone() {
    Typed.Answer kept = typed.kith("segment", "--algorithm", "rfm", "--name", "Buyers");
    Typed.Answer undone = typed.kith("undo", "--json");

    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(kept.out()).contains("%");
    assertThat(undone.exit()).as(undone.err()).isZero();
    assertThat(undone.json().get("restored").asLong()).isGreaterThan(250);
    assertThat(typed.kith("redo").exit()).isZero();
  }

  @Test
  void everyMethodDividesTheWorkspaceAndSaysHow() {
    String limits = "30,90,180,365;2,3,5,10;50,100,200,500";
    for (String[] way :
        List.of(
            new String[] {"--algorithm", "rfm", "--limits", limits},
            new String[] {"--algorithm", "ward", "--k", "3"},
            new String[] {"--algorithm", "dbscan", "--min-pts", "5"})) {
      Typed.Answer answer = typed.kith(with(new String[] {"segment", "--json"}, way));
      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(answer.json().get("groups").asInt()).as("%s", way[1]).isPositive();
    }
    assertThat(typed.kith("segment", "--algorithm", "rfm", "--limits", "1;2").exit()).isEqualTo(2);
    Typed.Answer falling =
        typed.kith("segment", "--algorithm", "rfm", "--limits", "4,3,2,1;2,3,5,10;1,2,3,4");
    assertThat(falling.exit()).isNotZero();
    assertThat(falling.err()).contains("four numbers").doesNotContain("Exception");
  }

  @Test
  void movementsCountEverybodyOnceAndNameThem() throws Exception {
    Path file = folder.resolve("moves.csv");
    String[] command = {
      "segment", "--algorithm", "rfm", "--movement", "--from", "2026-06-01", "--to", "2026-11-01"
    };
    JsonNode json = typed.kith(with(command, "--json", "--export", file.toString())).json();

    int sum = 0;
    for (JsonNode cell : json.get("cells")) {
      sum += cell.get("people").asInt();
    }
    assertThat(sum).isEqualTo(json.get("people").asInt()).isGreaterThan(250);
    assertThat(json.get("moved").asInt()).isBetween(1, sum);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(sum + 1);
    assertThat(lines.getFirst()).isEqualTo("id,name,email,from,to");
    assertThat(typed.kith(command).out()).contains("Champions");
    assertThat(typed.kith("segment", "--movement").exit()).isEqualTo(2);
    assertThat(
            typed
                .kith("segment", "--algorithm", "rfm", "--movement", "--from", "2027-01-01")
                .exit())
        .isEqualTo(2);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void wrongChoicesAreNamed() {
    assertThat(typed.kith("segment", "--k", "many").exit()).isEqualTo(2);
    assertThat(typed.kith("segment", "--scale", "big").exit()).isEqualTo(2);
    assertThat(typed.kith("segment", "--algorithm", "magic").exit()).isEqualTo(2);
    Typed.Answer unknown = typed.kith("segment", "--features", "shoe size");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("shoe size").contains("recency");
  }

  @Test
  void exportsHoldEverythingKnownAndNoFormulas() throws Exception {
    Path file = folder.resolve("more.csv");
    Files.writeString(
        file, "Name,Email,Company,Shoe size\n=SUM(A1),sum@example.com,Formula Ltd,-12.5\n");
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
    Path people = folder.resolve("people-out.csv");
    Path groups = folder.resolve("groups.csv");

    Typed.Answer all = typed.kith("people", "--where", "SUM", "--export", people.toString());
    Typed.Answer found =
        typed.kith(
            "segment",
            "--features",
            "recency,frequency,Shoe size",
            "--k",
            "2",
            "--export",
            groups.toString());

    assertThat(all.exit()).as(all.err()).isZero();
    List<String> written = Files.readAllLines(people);
    assertThat(written).hasSize(2);
    assertThat(written.getFirst()).contains(",Company,", ",Consent,").contains(",Shoe size");
    assertThat(written.getLast()).startsWith("'=SUM(A1),").contains(",Formula Ltd,");
    assertThat(written.getLast()).endsWith(",-12.5");
    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(Files.readAllLines(groups))
        .filteredOn(line -> line.contains("SUM"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(",'=SUM(A1),").contains(",-12.5,"));
  }

  @Test
  void peopleAreSearchedAndExported() throws Exception {
    Path file = folder.resolve("found.csv");
    Typed.Answer all = typed.kith("people", "--json", "--limit", "5");
    String name = all.json().get(0).get("name").asString();
    Typed.Answer found = typed.kith("people", "--where", name, "--export", file.toString());

    assertThat(all.json()).hasSize(5);
    assertThat(found.exit()).isZero();
    assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains(name);
    assertThat(typed.kith("outbox", "--json").json()).isEmpty();
  }
}
