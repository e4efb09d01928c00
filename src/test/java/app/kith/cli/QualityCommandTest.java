package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QualityCommandTest {
  @TempDir Path folder;
  private Typed typed;

  @BeforeEach
  void bringPeopleIn() throws IOException {
    typed = new Typed(folder.resolve("shop"), MutableClock.at(TestDatabase.NOW.toString()));
    Path file = folder.resolve("people.csv");
    Files.writeString(
        file,
        """
        Customer ID,Full name,Email,Phone,Country
        C1,ANN STONE,ann@example.org,020 7946 0018,United Kingdom
        C2,Bob Lee,bob@gmial.com,+442079460019,United Kingdom
        C3,Cy Wood,,,UK
        """);
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
  }

  @Test
  void theBoardIsGivenAsFiguresForEveryField() {
    JsonNode board = typed.kith("quality", "--json").json();

    assertThat(board.get("people").asInt()).isEqualTo(3);
    assertThat(field(board, "email").get("complete").asDouble()).isEqualTo(0.6667);
    assertThat(field(board, "email").get("doubtful").asInt()).isEqualTo(1);
    assertThat(field(board, "phone").get("repairable").asInt()).isEqualTo(1);
    assertThat(field(board, "country").get("repairable").asInt()).isEqualTo(1);
  }

  @Test
  void aFieldIsRepairedAndTheRepairUndone() {
    JsonNode rows = typed.kith("quality", "--field", "phone", "--json").json();
    assertThat(rows.get(0).get("proposal").asString()).isEqualTo("+442079460018");

    assertThat(typed.kith("quality", "--field", "phone", "--repair").exit()).isZero();
    assertThat(typed.kith("quality", "--field", "phone", "--json").json().size()).isZero();

    assertThat(typed.kith("undo").exit()).isZero();
    assertThat(typed.kith("quality", "--field", "phone", "--json").json().size()).isEqualTo(1);
  }

  @Test
  void aRepairWithoutAFieldAndAnUnknownFieldAreRefusedInWords() {
    assertThat(typed.kith("quality", "--repair").exit()).isEqualTo(1);
    Typed.Answer answer = typed.kith("quality", "--field", "shoe_size");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("There is no field \"shoe_size\"");
  }

  @Test
  void thePeopleBehindAFindingAreWrittenIntoAFile() throws IOException {
    Path file = folder.resolve("slips.csv");
    assertThat(
            typed
                .kith(
                    "quality",
                    "--field",
                    "email",
                    "--finding",
                    "doubtful",
                    "--export",
                    file.toString())
                .exit())
        .isZero();
    assertThat(Files.readString(file)).contains("Bob Lee,bob@gmial.com,bob@gmail.com");
    assertThat(typed.kith("quality", "--export", file.toString()).exit()).isEqualTo(1);
  }

  @Test
  void blanksAreFilledAndConfirmed() throws IOException {
    Path file = folder.resolve("more.csv");
    Files.writeString(
        file,
        """
        Customer ID,Full name,City,Country
        C4,Dan Low,Bath,United Kingdom
        C5,Eve Low,Bath,United Kingdom
        C6,Flo Low,Bath,United Kingdom
        """);
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
    assertThat(typed.kith("quality", "--field", "city", "--fill", "country").exit()).isZero();
    JsonNode board = typed.kith("quality", "--json").json();
    assertThat(field(board, "city").get("guessed").asInt()).isEqualTo(2);
    assertThat(field(board, "city").get("missing").asInt()).isEqualTo(1);
    assertThat(typed.kith("quality", "--field", "city", "--confirm").exit()).isZero();
    assertThat(field(typed.kith("quality", "--json").json(), "city").get("guessed").asInt())
        .isZero();
    assertThat(typed.kith("quality", "--field", "city", "--fill", "moon").err())
        .contains("everybody, country");
    assertThat(typed.kith("quality", "--field", "email", "--fill", "country").exit()).isEqualTo(1);
  }

  private static JsonNode field(JsonNode board, String key) {
    for (JsonNode field : board.get("fields")) {
      if (field.get("key").asString().equals(key)) {
        return field;
      }
    }
    throw new AssertionError(key);
  }
}
