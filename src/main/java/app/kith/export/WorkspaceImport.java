package app.kith.export;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Brings an export into an empty workspace, in one change set that can be undone. Rows get new ids;
 * what points at a row points at its new id. Messages that waited to be sent are held, so that a
 * second workspace sends nothing that the first sends too.
 */
public final class WorkspaceImport {
  private static final int STEP = 20_000;
  private static final int TOGETHER = 500;
  private static final Set<String> HELD = Set.of("outbox_message", "outbox_attempt");

  private final Database database;
  private final History history;
  private final Clock clock;
  private final ExportRepository repository = new ExportRepository();

  /** An import into a workspace. */
  public WorkspaceImport(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
  }

  /** True if a folder holds an export. */
  public static boolean isExport(Path folder) {
    return Manifest.isIn(folder);
  }

  /**
   * Brings an export in; if it fails, nothing is changed. The files are read twice: before anything
   * is stored, their checksum must be the manifest's.
   *
   * @throws UserFacingException if the folder is no export, is damaged or from a newer program, or
   *     the workspace is not empty
   */
  public Exported run(Path folder) {
    Manifest manifest = Manifest.read(folder);
    List<TableShape> tables = database.read(repository::tables);
    refuseUnlessEmpty(tables);
    try {
      Map<String, Set<String>> columns = new ExportCheck(folder, manifest, tables).run();
      return bringIn(folder, manifest, tables, columns);
    } catch (UncheckedIOException
        | JacksonException
        | java.time.DateTimeException
        | IllegalArgumentException e) {
      throw new UserFacingException(
          Message.of("export.refused.damaged", folder.toString()), e); // a number, a day, an id
    }
  }

  private void refuseUnlessEmpty(List<TableShape> tables) {
    boolean empty =
        database.read(
            open ->
                tables.stream()
                    .filter(table -> !ExportRepository.isSettings(table))
                    .allMatch(table -> repository.count(open, table) == 0));
    if (!empty) {
      throw new UserFacingException(Message.of("export.refused.notEmpty"));
    }
  }

  private Exported bringIn(
      Path folder, Manifest manifest, List<TableShape> tables, Map<String, Set<String>> columns) {
    String name = String.valueOf(folder.getFileName());
    return history.recordInSteps(
        ChangeKind.IMPORT,
        Message.of("export.import.running", name),
        change -> {
          Arrivals arrivals = new Arrivals(change::nextId);
          for (TableShape table : tables) {
            if (!ExportRepository.isBeside(table)) {
              bringIn(change, folder, table, arrivals);
            }
          }
          change.step(
              step -> {
                repository.clearSettings(step.transaction());
                return bringInBeside(step, folder, tables, arrivals);
              });
          refuseUnlessEqual(folder, manifest, columns, arrivals.held() > 0);
          long people = manifest.rows().getOrDefault("person", 0L);
          change.summary(Message.of("export.import.summary", people, name));
          return new Exported(folder, manifest.rows(), 0, arrivals.held(), manifest.checksum());
        });
  }

  private void bringIn(SteppedChange change, Path folder, TableShape table, Arrivals arrivals) {
    try (ExportedRows rows = ExportedRows.of(folder, table)) {
      int stored;
      do {
        stored = change.step(step -> store(step, rows, table, arrivals, STEP));
      } while (stored == STEP);
    }
  }

  /** What belongs to no change set comes in one step, the last: it holds or nothing does. */
  private long bringInBeside(Change step, Path folder, List<TableShape> tables, Arrivals arrivals) {
    long stored = 0;
    for (TableShape table : tables) {
      if (ExportRepository.isBeside(table)) {
        try (ExportedRows rows = ExportedRows.of(folder, table)) {
          int more;
          do {
            more = store(step, rows, table, arrivals, TOGETHER);
            stored += more;
          } while (more == TOGETHER);
        }
      }
    }
    return stored;
  }

  private int store(Change step, ExportedRows rows, TableShape table, Arrivals arrivals, int most) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    while (values.size() < most) {
      List<@Nullable String> texts = rows.next();
      if (texts == null) {
        break;
      }
      values.add(arrivals.values(table, texts));
    }
    long changeSet = ExportRepository.isBeside(table) ? 0 : step.id();
    repository.insert(step.transaction(), table, values, changeSet);
    return values.size();
  }

  private void refuseUnlessEqual(
      Path folder, Manifest manifest, Map<String, Set<String>> columns, boolean held) {
    Map<String, String> here =
        new TreeMap<>(new WorkspaceExport(database, clock).ofTables(manifest.format(), columns));
    Map<String, String> there = new TreeMap<>(manifest.tables());
    if (held) {
      HELD.forEach(here::remove);
      HELD.forEach(there::remove);
    }
    if (!here.equals(there)) {
      throw ExportedRows.damaged(folder);
    }
  }
}
