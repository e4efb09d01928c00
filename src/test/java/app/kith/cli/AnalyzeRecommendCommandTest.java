package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class AnalyzeRecommendCommandTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeSales() throws IOException {
    StringBuilder lines = new StringBuilder("Customer,SKU,Item name,Date,Order no,Quantity\n");
    for (int c = 0; c < 60; c++) {
      for (int order = 0; order < 6; order++) {
        int item = 10 * (c % 3) + (c / 3 + 3 * order) % 10;
        String day = "2026-0" + (order + 1) + "-15";
        lines.append("c%d,s%d,Thing %d,%s,o%d%d,1%n".formatted(c, item, item, day, c, order));
        lines.append("c%d,s99,Sent back,%s,o%d%d,-1%n".formatted(c, day, c, order));
      }
    }
    file = Files.writeString(folder.resolve("sales.csv"), lines);
  }

  private Typed.Answer recommend(String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    return new Typed(folder.resolve("shop.kith"), clock)
        .kith(
            Stream.concat(
                    Stream.of("analyze", "recommend", "--input", file.toString()),
                    Stream.of(arguments))
                .toArray(String[]::new));
  }

  @Test
  void theTestIsAnsweredForEveryMethod() {
    Typed.Answer answer = recommend("--evaluate", "leave-last-new", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/rows").asInt()).isEqualTo(720);
    assertThat(answer.json().at("/sale_lines").asInt()).isEqualTo(360);
    assertThat(answer.json().at("/items").asInt()).isEqualTo(30);
    assertThat(answer.json().at("/tests").asInt()).isEqualTo(60);
    assertThat(answer.json().at("/methods").findValuesAsString("method"))
        .containsExactly("popularity", "item_cosine", "ease", "content", "hybrid");
  }

  @Test
  void offersCarryAReason() throws IOException {
    Path export = folder.resolve("offers.csv");
    Typed.Answer answer =
        recommend("--for", "c4", "--without", "s13", "--top", "2", "--export", export.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("Bought with", "Thing 1").doesNotContain("s13 ", "Sent back");
    List<String> lines = Files.readAllLines(export);
    assertThat(lines.getFirst()).isEqualTo("customer,item,called,score,reason");
    assertThat(lines).hasSize(121);
  }

  @Test
  void wrongWordsAreNamed() {
    assertThat(recommend("--evaluate", "guess").exit()).isEqualTo(2);
    Typed.Answer column = recommend("--item", "soap");
    assertThat(column.exit()).isEqualTo(1);
    assertThat(column.err()).contains("no column \"soap\"", "SKU");
  }

  @Test
  void whoeverOrWhateverTheFileDoesNotKnowIsNamed() {
    Typed.Answer nobody = recommend("--for", "c999");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.err()).contains("No customer \"c999\"");
    assertThat(recommend("--audience", "s999").err())
        .contains("Nobody in this file bought \"s999\"");
    assertThat(recommend("--for", "c4", "--without", "s999").exit()).isEqualTo(1);
    assertThat(recommend("--for", "c4", "--top", "-3").exit()).isEqualTo(2);
  }
}
