package app.kith.export;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings an export into an empty workspace, in one change set that can be undone. Rows get new ids;
 * what points at a row points at its new id. The content's checksum must be the manifest's.
 */
public final class WorkspaceImport {
  private static final int STEP = 20_000;

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
   * Brings an export in; if it fails, nothing is changed.
   *
   * @throws UserFacingException if the folder is no export or is damaged, or the workspace is not
   *     empty
   */
  public Exported run(Path folder) {
    Manifest manifest = Manifest.read(folder);
    List<TableShape> tables = database.read(repository::tables);
    refuseUnlessEmpty(tables);
    String name = String.valueOf(folder.getFileName());
    return history.recordInSteps(
        ChangeKind.IMPORT,
        Message.of("export.import.running", name),
        change -> {
          Ids ids = new Ids();
          for (TableShape table : tables) {
            bringIn(change, folder, table, ids);
          }
          WorkspaceExport export = new WorkspaceExport(database, clock);
          if (!export.checksum().equals(manifest.checksum())) {
            throw new UserFacingException(Message.of("export.refused.damaged", folder.toString()));
          }
          long people = manifest.rows().getOrDefault("person", 0L);
          change.summary(Message.of("export.import.summary", people, name));
          return new Exported(folder, manifest.rows(), 0, manifest.checksum());
        });
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

  private void bringIn(SteppedChange change, Path folder, TableShape table, Ids ids) {
    Path file = folder.resolve("json").resolve(table.name() + ".json");
    if (!Files.exists(file)) {
      return; // written before there was such a table
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      boolean more = true;
      if (ExportRepository.isSettings(table)) {
        change.step(
            step -> {
              repository.clearSettings(step.transaction());
              return true;
            });
      }
      while (more) {
        more = change.step(step -> step(step, lines, table, ids));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserFacingException(Message.of("export.refused.damaged", folder.toString()), e);
    } catch (JacksonException | java.time.DateTimeException | NumberFormatException e) {
      throw new UserFacingException(Message.of("export.refused.damaged", folder.toString()), e);
    }
  }

  private boolean step(Change step, BufferedReader lines, TableShape table, Ids ids) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    boolean more = true;
    while (more && rows.size() < STEP) {
      String line = line(lines);
      more = line != null;
      if (line != null && line.startsWith("{")) {
        rows.add(row(JsonMapper.shared().readTree(trimmed(line)), table, ids, step));
      }
    }
    long changeSet = ExportRepository.isBeside(table) ? 0 : step.id();
    Transaction open = step.transaction();
    repository.insert(open, table, rows, changeSet);
    return more;
  }

  private static @Nullable String line(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trimmed(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private static List<@Nullable Object> row(
      JsonNode object, TableShape table, Ids ids, Change step) {
    List<@Nullable Object> row = new ArrayList<>();
    for (TableShape.Column column : table.columns()) {
      JsonNode node = object.get(column.name());
      String parent = table.references().get(column.name());
      if (node == null || node.isNull()) {
        row.add(null);
      } else if (column.name().equals("id")) {
        row.add(ids.fresh(table.name(), node.asLong(), step));
      } else if (parent != null) {
        row.add(ids.of(parent, node.asLong(), step));
      } else {
        row.add(column.type().value(node.asString()));
      }
    }
    return row;
  }

  /** New ids by table and old id. */
  private static final class Ids {
    private final Map<String, Map<Long, Long>> byTable = new HashMap<>();

    long fresh(String table, long old, Change step) {
      long id = step.nextId();
      byTable.computeIfAbsent(table, _ -> new HashMap<>()).put(old, id);
      return id;
    }

    /** The new id of a row; of one that had gone before the export, an id that nobody has. */
    long of(String table, long old, Change step) {
      return byTable
          .computeIfAbsent(table, _ -> new HashMap<>())
          .computeIfAbsent(old, _ -> step.nextId());
    }
  }
}
