package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImportCleaningTest {
  @TempDir Path folder;
  private Typed typed;
  private Path file;
  private int exports;

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

  @Test
  void daysAndAmountsComeIntoOwnTextFieldsInOneSpelling() throws IOException {
    anOwnTextField();
    write("25.5.2024,\"€ 1.234,50\"", "3.5.2024,\"€ 5,50\"", "4.6.2024,\"€ 7,25\"");

    assertThat(typed.kith("import", file.toString(), "--clean").exit()).isZero();

    assertThat(values())
        .contains("2024-05-25", "2024-05-03", "2024-06-04", "1234.50 EUR", "5.50 EUR", "7.25 EUR");
  }

  @Test
  void aDayThatCanBeReadInTwoWaysComesInAsItStandsUntilSomebodySaysHow() throws IOException {
    anOwnTextField();
    write("3.5.2024,1 USD", "4.6.2024,2 USD", "\"May 7, 2024\",3 USD");

    assertThat(typed.kith("import", file.toString(), "--clean", "--dry-run").err())
        .contains("\"Renewal\": 2 values can be read in two ways and stay as they are written")
        .contains("--dates says which is meant");
    assertThat(typed.kith("import", file.toString(), "--dry-run").err()).doesNotContain("two ways");
    assertThat(typed.kith("import", file.toString(), "--clean").exit()).isZero();
    assertThat(values()).contains("3.5.2024", "4.6.2024", "2024-05-07");

    typed.kith(
        "import", file.toString(), "--clean", "--dates", "month-first", "--rule", "take-new");
    assertThat(values()).contains("2024-03-05", "2024-04-06").doesNotContain("3.5.2024");
  }

  private void anOwnTextField() throws IOException {
    Files.writeString(
        file,
        "Customer ID,Full name,Renewal,Budget\nC0,Di Old,when it suits,as much as it takes\n");
    assertThat(typed.kith("import", file.toString()).exit()).isZero();
  }

  private void write(String... values) throws IOException {
    StringBuilder text = new StringBuilder("Customer ID,Full name,Renewal,Budget\n");
    for (int i = 0; i < values.length; i++) {
      text.append("D%d,Person %d,%s\n".formatted(i, i, values[i]));
    }
    Files.writeString(file, text);
  }

  /** All tables of an export. */
  private String values() throws IOException {
    Path out = folder.resolve("out" + exports++);
    assertThat(typed.kith("export", out.toString()).exit()).isZero();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path table : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
        all.append(Files.readString(table));
      }
    }
    return all.toString();
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
