package app.kith.history;

import app.kith.base.Message;
import app.kith.testing.TestDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * Edits, imports, undoes and redoes until it is killed, and prints each thing once it is confirmed.
 * Arguments: a folder, a seed.
 */
public final class CrashingWriter {
  private static final Message NAME = Message.of("history.undo", "crash");
  private static final int IMPORTED = 300;

  private CrashingWriter() {}

  /** Writes for ever. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Random random = new Random(Long.parseLong(arguments[1]));
    TestDatabase test = TestDatabase.in(Path.of(arguments[0]));
    out.println("ready");
    for (int round = 0; ; round++) {
      String name = "edit " + arguments[1] + " " + round;
      test.history().record(ChangeKind.EDIT, NAME, change -> insert(change, name));
      out.println("person " + name);
      if (random.nextInt(4) == 0) {
        String batch = "import " + arguments[1] + " " + round;
        long id = test.history().recordInSteps(ChangeKind.IMPORT, NAME, all -> load(all, batch));
        out.println("import " + batch);
        if (random.nextBoolean()) {
          out.println("undoing " + batch);
          test.history().undo(id);
          out.println("undone " + batch);
        }
      }
    }
  }

  private static long load(SteppedChange stepped, String batch) {
    for (int step = 0; step < 3; step++) {
      stepped.step(
          change -> {
            for (int i = 0; i < IMPORTED / 3; i++) {
              insert(change, batch);
            }
            return IMPORTED;
          });
    }
    return stepped.id();
  }

  private static long insert(Change change, String name) {
    long id = change.nextId();
    change
        .transaction()
        .handle()
        .execute(
            "INSERT INTO person (id, created_by, changed_by, full_name, lifecycle, consent,"
                + " created_at) VALUES (?, ?, ?, ?, 'LEAD', 'UNKNOWN', CURRENT_TIMESTAMP)",
            id,
            change.id(),
            change.id(),
            name);
    return id;
  }
}
