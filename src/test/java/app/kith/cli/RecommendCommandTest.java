package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class RecommendCommandTest {
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
  void aPersonIsOfferedWhatTheyDoNotOwnWithReasons() throws Exception {
    Path file = folder.resolve("offers.csv");
    JsonNode whole = typed.kith("recommend", "--json", "--export", file.toString()).json();
    assertThat(whole.get("verdict").asString()).contains("%");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo("person,name,product,called,score,reason");
    assertThat(lines).hasSizeGreaterThan(250);

    String person = lines.get(1).substring(0, lines.get(1).indexOf(','));
    JsonNode json = typed.kith("recommend", "--person", person, "--top", "3", "--json").json();

    assertThat(json.get("useful").asBoolean()).isEqualTo(whole.get("useful").asBoolean());
    assertThat(json.get("offers").size()).isBetween(1, 3);
    JsonNode first = json.get("offers").get(0);
    assertThat(first.get("reason").asString()).contains("ought with");

    Typed.Answer audience =
        typed.kith("recommend", "--product", first.get("product").asString(), "--top", "300");
    assertThat(audience.exit()).as(audience.err()).isZero();
    assertThat(audience.out()).contains(person);
    assertThat(audience.err()).contains("%");
  }

  @Test
  void whoOrWhatIsNotThereIsNamed() {
    assertThat(typed.kith("recommend", "--person", "nobody at all").err()).contains("0 people");
    assertThat(typed.kith("recommend", "--product", "moon").err()).contains("\"moon\"");
    assertThat(typed.kith("recommend", "--product", "a", "--person", "b").exit()).isEqualTo(2);
  }

  @Test
  void limitsThatMeanNothingAreRefused() {
    for (String[] wrong :
        new String[][] {{"--top", "0"}, {"--rest-days", "-4"}, {"--least-margin", "7"}}) {
      Typed.Answer answer = typed.kith("recommend", wrong[0], wrong[1]);
      assertThat(answer.exit()).as(wrong[0]).isEqualTo(2);
      assertThat(answer.err()).contains("--rest-days at 0");
    }
  }
}
