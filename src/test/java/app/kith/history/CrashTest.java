package app.kith.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.KilledProcess;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 1 and 2: what was confirmed survives kill -9, and nothing is ever half there. */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("kith.crash.rounds", 3);
  private static final long ALL = 300;

  @TempDir Path folder;

  @Test
  void confirmedEditsSurviveAndImportsAreWholeOrAbsent() {
    Random random = new Random(20261122);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> printed =
          KilledProcess.run(
              CrashingWriter.class,
              List.of(folder.toString(), Integer.toString(round)),
              2,
              random.nextInt(1500));
      Map<String, Long> rows = rowsByName();
      for (String line : printed) {
        check(line, printed, rows);
      }
      rows.forEach(
          (name, count) -> {
            if (name.startsWith("import")) {
              assertThat(count).as(name).isEqualTo(ALL);
            }
          });
    }
  }

  private static void check(String line, List<String> printed, Map<String, Long> rows) {
    String name = line.substring(line.indexOf(' ') + 1);
    if (line.startsWith("person ")) {
      assertThat(rows).containsEntry(name, 1L);
    } else if (line.startsWith("undone ")) {
      assertThat(rows).doesNotContainKey(name);
    } else if (line.startsWith("import ") && !printed.contains("undoing " + name)) {
      assertThat(rows).containsEntry(name, ALL);
    }
  }

  private Map<String, Long> rowsByName() {
    try (TestDatabase test = TestDatabase.in(folder)) {
      assertThat(test.history().recent(100_000))
          .allMatch(set -> set.state() != ChangeSet.State.OPEN);
      return test.database()
          .read(
              open ->
                  open.handle()
                      .createQuery("SELECT full_name FROM person")
                      .mapTo(String.class)
                      .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
    }
  }
}
