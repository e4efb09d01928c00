package app.kith.benchmark;

import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Loads, updates, undoes and redoes a large change set and prints seconds and the size of the
 * workspace's folder. Arguments: a folder, the number of people.
 */
public final class UndoBenchmark {
  private static final int STEP = 50_000;
  private static final int BATCH = 1000;
  private static final Message NAME = Message.of("history.undo", "benchmark");

  private UndoBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Workspace workspace = Workspace.at(Path.of(arguments[0]));
    int people = Integer.parseInt(arguments[1]);
    long empty;
    try (Database database = Database.open(workspace, Clock.systemUTC())) {
      new History(database, Clock.systemUTC());
    }
    empty = size(workspace);
    System.out.printf("empty folder %.1f MB%n", empty / 1e6);
    long[] imported = new long[1];
    timed(workspace, "load", history -> imported[0] = load(history, people));
    timed(workspace, "undo", history -> history.undo(imported[0]));
    timed(workspace, "redo", history -> history.redo(imported[0]));
    timed(
        workspace,
        "update all",
        history -> history.record(ChangeKind.BULK_EDIT, NAME, UndoBenchmark::updateAll));
    timed(
        workspace,
        "undo update",
        history -> history.undo(history.lastUndoable().orElseThrow().id()));
    timed(workspace, "undo again", history -> history.undo(imported[0]));
  }

  private static int updateAll(Change change) {
    return change.transaction().handle().execute("UPDATE person SET city = 'Elsewhere'");
  }

  private static long load(History history, int people) {
    return history.recordInSteps(
        ChangeKind.IMPORT,
        NAME,
        stepped -> {
          for (int from = 0; from < people; from += STEP) {
            int start = from;
            stepped.step(change -> insert(change, start, Math.min(start + STEP, people)));
          }
          return stepped.id();
        });
  }

  private static int insert(Change change, int from, int to) {
    PreparedBatch batch =
        change
            .transaction()
            .handle()
            .prepareBatch(
                "INSERT INTO person (id, created_by, changed_by, full_name, email, phone, city,"
                    + " country, lifecycle, consent, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                    + " 'LEAD', 'UNKNOWN', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')");
    for (int i = from; i < to; i++) {
      batch.add(
          change.nextId(),
          change.id(),
          change.id(),
          "Person " + Integer.toHexString(i * 2654435),
          "p" + i + "@example.org",
          "+86138" + (10_000_000 + i),
          "City " + i % 100,
          "CN");
      if ((i + 1) % BATCH == 0) {
        batch.execute();
      }
    }
    return to - from;
  }

  private static void timed(
      Workspace workspace, String name, java.util.function.Consumer<History> work) {
    Supplier<Double> seconds =
        () -> {
          try (Database database = Database.open(workspace, Clock.systemUTC())) {
            History history = new History(database, Clock.systemUTC());
            long start = System.nanoTime();
            work.accept(history);
            return (System.nanoTime() - start) / 1e9;
          }
        };
    long start = System.nanoTime();
    double inside = seconds.get();
    System.out.printf(
        "%-12s %.1f s, with open and close %.1f s, folder %.1f MB%n",
        name, inside, (System.nanoTime() - start) / 1e9, size(workspace) / 1e6);
  }

  private static long size(Workspace workspace) {
    try (Stream<Path> files = Files.walk(workspace.folder())) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
