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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeTextCommandTest {
  @TempDir private Path folder;

  private Typed.Answer text(String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    return new Typed(folder.resolve("shop.kith"), clock)
        .kith(
            Stream.concat(Stream.of("analyze", "text"), Stream.of(arguments))
                .toArray(String[]::new));
  }

  private String examples() throws IOException {
    StringBuilder lines = new StringBuilder("what,message\n");
    for (int i = 0; i < 40; i++) {
      lines.append("praise,lovely tea number ").append(i).append('\n');
      lines.append("post,where is my parcel ").append(i).append('\n');
    }
    return Files.writeString(folder.resolve("examples.csv"), lines).toString();
  }

  @Test
  void everyFifthRowIsHeldBackAndMeasured() throws IOException {
    Typed.Answer answer = text("--train", examples(), "--language", "auto", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/train_texts").asInt()).isEqualTo(64);
    assertThat(answer.json().at("/test_texts").asInt()).isEqualTo(16);
    assertThat(answer.json().at("/accuracy").asDouble()).isEqualTo(1);
    assertThat(answer.json().at("/macro_f1").asDouble()).isEqualTo(1);
    assertThat(answer.json().at("/text_language").asString()).isEqualTo("en");
    assertThat(answer.json().at("/by_label/0/label").asString()).isEqualTo("post");
  }

  @Test
  void theLanguageOfTheTextsCanBeSaidAndIsNotThatOfTheAnswer() throws IOException {
    Typed.Answer answer = text("--train", examples(), "--language", "zh", "--json");
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/text_language").asString()).isEqualTo("zh");

    Typed.Answer told = text("--train", examples(), "--language=zh");
    assertThat(told.out()).contains("Precision").contains("Speaks of");

    Typed.Answer workspace = text("--language", "en");
    assertThat(workspace.exit()).isEqualTo(2);
    assertThat(workspace.err()).contains("what stands in the workspace tells its language itself");
  }

  @Test
  void otherTextsAreSortedAndExported() throws IOException {
    Path other = Files.writeString(folder.resolve("new.csv"), "id,message\n1,Lovely cup of tea\n");
    Path export = folder.resolve("sorted.csv");
    Typed.Answer answer =
        text("--train", examples(), "--apply", other.toString(), "--export", export.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    List<String> lines = Files.readAllLines(export);
    assertThat(lines.getFirst()).isEqualTo("id,message,label,chance,sure,phrases");
    assertThat(lines.get(1)).startsWith("1,Lovely cup of tea,praise,").contains("Lovely");
  }

  @Test
  void seedWordsSortWithoutExamples() throws IOException {
    Path other = Files.writeString(folder.resolve("new.csv"), "text\nMy parcel never arrived\n");
    Typed.Answer answer = text("--seed-words", "topic", "--apply", other.toString(), "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/0/label").asString()).isEqualTo("delivery");
  }

  @Test
  void tabSeparatedMessagesKeepTheirQuotationMarks() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append("ham\t\"see you at ").append(i).append(" then\n");
      lines.append("spam\twin a \"prize ").append(i).append(" now\n");
    }
    Path file = Files.writeString(folder.resolve("messages.tsv"), lines);
    Typed.Answer answer = text("--train", file.toString(), "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.json().at("/train_texts").asInt()).isEqualTo(48);
    assertThat(answer.json().at("/test_texts").asInt()).isEqualTo(12);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertThat(text("--seed-words", "topic").exit()).isEqualTo(2);
    assertThat(text("--json").json().at("/messages").asInt()).isZero();
    Typed.Answer wrong = text("--train", examples(), "--label", "mood");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("no column \"mood\"", "what, message");
  }
}
