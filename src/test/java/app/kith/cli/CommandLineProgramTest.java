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

class CommandLineProgramTest {
  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void prepare() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
  }

  @Test
  void helpListsEveryCommandInTheLanguageAskedFor() {
    Typed.Answer english = typed.kith("--help");
    Typed.Answer chinese = typed.kith("--help", "--language", "zh");

    assertThat(english.exit()).isZero();
    assertThat(english.out()).contains("Usage: kith", "undo", "Takes a change back", "tour");
    assertThat(chinese.out())
        .contains("用法", "撤销更改")
        .doesNotContain("Takes a change back", "Display");
    assertThat(english.out() + chinese.out()).doesNotContain("cli.");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        new String[] {"history", "undo", "redo", "backup", "restore", "verify", "sample", "tour"}) {
      Typed.Answer help = typed.kith(command, "--help");
      assertThat(help.exit()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: kith " + command);
      assertThat(help.out()).as(command).doesNotContain("cli.").doesNotContain("DEFAULT-VALUE");
    }
  }

  @Test
  void everyOptionOfEveryCommandSaysWhatItIsFor() {
    List<String> commands =
        typed
            .kith("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Commands"))
            .skip(1)
            .filter(line -> line.matches("  [a-z]\\S* .*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(commands).contains("import", "undo", "tour");
    assertThat(typed.kith("tour", "--help").out()).contains("at 200 %,");

    for (String command : commands) {
      List<String> help = typed.kith(command, "--help").out().lines().toList();
      for (int i = 0; i < help.size(); i++) {
        String next = i + 1 < help.size() ? help.get(i + 1) : "";
        boolean alone = help.get(i).matches("\\s{1,8}(-\\w, +)?(--[a-z-]+|\\[?[A-Z]+)\\S*");
        assertThat(alone && !next.startsWith(" ".repeat(12)))
            .as("kith " + command + " --help: " + help.get(i))
            .isFalse();
      }
    }
  }

  @Test
  void aMisspeltCommandExitsWithTwoAndSaysWhereHelpIs() {
    Typed.Answer unknown = typed.kith("impart");
    Typed.Answer missing = typed.kith("tour");

    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("impart").contains("kith --help");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("--out").contains("kith tour --help");
    assertThat(typed.kith("--language", "xx", "history").exit()).isEqualTo(2);
    assertThat(typed.kith("sample", "--people", "0").exit()).isEqualTo(2);
  }

  @Test
  void whatCannotBeDoneExitsWithOneAndASentence() {
    Typed.Answer nothing = typed.kith("undo");
    Typed.Answer unknown = typed.kith("undo", "77");
    Typed.Answer noBackup = typed.kith("verify", "--language", "zh");

    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.err())
        .isEqualToIgnoringNewLines("There is no change that can be taken back.");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("77");
    assertThat(noBackup.exit()).isEqualTo(1);
    assertThat(noBackup.err()).contains("还没有备份");
  }

  @Test
  void aBackupIsTakenVerifiedAndRestored() {
    Typed.Answer backup = typed.kith("backup", "--json");
    Typed.Answer verify = typed.kith("verify", "--json");
    Typed.Answer restore = typed.kith("restore", "--json");

    assertThat(backup.exit()).isZero();
    assertThat(Path.of(backup.json().get("file").asString())).exists();
    assertThat(verify.json()).isEqualTo(backup.json());
    assertThat(restore.exit()).isZero();
    assertThat(Path.of(restore.json().get("replaced").asString())).exists();
    assertThat(typed.kith("history").exit()).isZero();
  }

  @Test
  void theSampleIsWrittenAsFiles() throws Exception {
    Path out = folder.resolve("files");
    Typed.Answer answer = typed.kith("sample", "--people", "25", "--out", out.toString(), "--json");

    assertThat(answer.exit()).isZero();
    assertThat(answer.json().get("people").asInt()).isEqualTo(25);
    assertThat(Files.readAllLines(out.resolve("people.csv"))).hasSize(26);
    assertThat(Files.readAllLines(out.resolve("orders.csv")))
        .hasSize(answer.json().get("lines").asInt() + 1);
  }
}
