package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DuplicatesCommandTest {
  @TempDir Path folder;
  private Typed typed;

  @BeforeEach
  void bringPeopleIn() throws IOException {
    typed = new Typed(folder.resolve("shop"), MutableClock.at(TestDatabase.NOW.toString()));
    StringBuilder text =
        new StringBuilder("Customer ID,Full name,Email,Phone,Street,City,Birthday\n");
    LocalDate day = LocalDate.of(1940, 1, 1);
    String[] given = {"Ada", "Bruno", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"};
    for (int i = 0; i < 200; i++) {
      text.append(
          "C%d,%s Castro%d,a%d@example.com,+44 20 %d,%d Quay,Bath,%s\n"
              .formatted(
                  i, given[i % 8], i, i, 10_000_000 + i * 131_071L, i + 1, day.plusDays(i * 71L)));
    }
    text.append("D1,Theodora Quill,theo@example.com,+44 20 79460099,5 Mill Lane,York,1980-02-03\n");
    text.append("D2,Theodora Quil,,+44 20 79460099,5 Mill Lane,York,1980-02-03\n");
    Path file = folder.resolve("people.csv");
    Files.writeString(file, text);
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
  }

  @Test
  void thePairsAreWrittenWithTheIdentifiersOfTheirSource() throws IOException {
    Path pairs = folder.resolve("pairs.csv");

    assertThat(typed.kith("duplicates", "--export", pairs.toString()).exit()).isZero();

    assertThat(Files.readAllLines(pairs).getFirst())
        .endsWith("record_1,record_2,score,band,name_1,name_2,evidence");
    assertThat(Files.readAllLines(pairs)).anyMatch(line -> line.matches("D1,D2,[0-9.]+,sure,.*"));
  }

  @Test
  void theSureOnesAreMergedInOneChangeThatIsUndoneOrTakenApart() {
    assertThat(people()).isEqualTo(202);
    JsonNode found = typed.kith("duplicates", "--auto", "--json").json();
    assertThat(found.get("merged").asInt()).isEqualTo(1);
    assertThat(people()).isEqualTo(201);
    assertThat(typed.kith("undo").exit()).isZero();
    assertThat(people()).isEqualTo(202);

    typed.kith("duplicates", "--auto");
    String merge = typed.kith("history", "--json").json().get(0).get("id").asString();
    assertThat(typed.kith("unmerge", merge).exit()).isZero();
    assertThat(people()).isEqualTo(202);
  }

  @Test
  void whatWasNeverMergedCannotBeTakenApart() {
    Typed.Answer answer = typed.kith("unmerge", "7");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("7 is neither a merge nor a person who was merged");
  }

  private long people() {
    return typed.kith("quality", "--json").json().get("people").asLong();
  }
}
