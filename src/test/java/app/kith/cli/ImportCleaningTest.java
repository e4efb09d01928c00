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

class ImportCleaningTest {
  @TempDir Path folder;
  private Typed typed;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    typed = new Typed(folder.resolve("shop"), MutableClock.at(TestDatabase.NOW.toString()));
    file = folder.resolve("people.csv");
    Files.writeString(
        file,
        """
        Customer ID,Full name,Email,Phone,Country
        C1,ANN STONE,ann@gmial.com,020 7946 0018,UK
        C2,Bob  Lee,bob@example.org,01 42 68 53 00,France
        C3,Cy Wood,cy@example.org,020 7946 0019,
        """);
  }

  @Test
  void valuesComeInCleanWhereThatIsAskedForAndSlipsAreOnlyTold() {
    Typed.Answer answer = typed.kith("import", file.toString(), "--clean", "--country", "GB");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out() + answer.err()).contains("ann@gmial.com → ann@gmail.com");
    assertThat(count("full_name", "repairable")).isZero();
    assertThat(count("phone", "repairable")).isZero();
    assertThat(count("country", "repairable")).isZero();
    assertThat(count("email", "doubtful")).isEqualTo(1);
  }

  @Test
  void valuesComeInAsTheyStandOtherwise() {
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
    assertThat(count("full_name", "repairable")).isEqualTo(2);
    assertThat(count("phone", "repairable")).isEqualTo(2);
  }

  private int count(String field, String finding) {
    for (JsonNode state : typed.kith("quality", "--json").json().get("fields")) {
      if (state.get("key").asString().equals(field)) {
        return state.get(finding).asInt();
      }
    }
    throw new AssertionError(field);
  }
}
