package app.kith.export;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that a workspace knows into a folder: {@code csv/}, {@code json/}, {@code
 * workspace.xlsx}, {@code people.vcf} and a manifest with checksums. One consistent picture; the
 * folder appears when it is whole.
 */
public final class WorkspaceExport {
  private final Database database;
  private final Clock clock;
  private final ExportRepository repository = new ExportRepository();

  /** Exports from a database. */
  public WorkspaceExport(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes everything.
   *
   * @param folder is made; it must not be there, or be empty
   * @throws UserFacingException if it is not empty or cannot be written
   */
  public Exported write(Path folder) {
    Path target = folder.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      refuseFull(target);
      remove(unfinished);
      Files.createDirectories(unfinished);
      Exported exported = database.read(open -> fill(unfinished, open));
      Files.deleteIfExists(target);
      Files.move(unfinished, target);
      return new Exported(folder, exported.rows(), exported.cards(), 0, exported.checksum());
    } catch (IOException | UncheckedIOException e) {
      throw new UserFacingException(Message.of("export.refused.unwritable", folder.toString()), e);
    }
  }

  /** The checksum of what the workspace knows now, whatever ids its rows have. */
  public String checksum() {
    return ofAll(Manifest.FORMAT);
  }

  /** The checksum of everything, as a format has it. */
  String ofAll(int format) {
    return computed(format, null).ofAll();
  }

  /** The checksum of each table that has rows, as a format has it. */
  Map<String, String> ofTables(int format) {
    return computed(format, null).ofTables();
  }

  /** The same of some columns only. */
  Map<String, String> ofTables(int format, Map<String, Set<String>> only) {
    return computed(format, only).ofTables();
  }

  /** The checksum of some columns of everything. */
  String ofAll(int format, Map<String, Set<String>> only) {
    return computed(format, only).ofAll();
  }

  private Checksum computed(int format, @Nullable Map<String, Set<String>> only) {
    return database.read(
        open -> {
          List<TableShape> tables = repository.tables(open);
          Checksum checksum = new Checksum(format, tables, only);
          try {
            pour(open, tables, List.of(checksum));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return checksum;
        });
  }

  private static void refuseFull(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new UserFacingException(Message.of("export.refused.full", folder.toString()));
        }
      }
    }
  }

  private Exported fill(Path folder, Transaction open) {
    List<TableShape> tables = repository.tables(open);
    Checksum checksum = new Checksum(Manifest.FORMAT, tables);
    try (CsvSink csv = new CsvSink(folder.resolve("csv"));
        JsonSink json = new JsonSink(folder.resolve("json"));
        XlsxSink book = new XlsxSink(folder.resolve("workspace.xlsx"))) {
      pour(open, tables, List.of(checksum, csv, json, book));
      long cards = new CardWriter().write(folder.resolve("people.vcf"), open);
      new Manifest(
              Manifest.FORMAT,
              clock.instant().toString(),
              checksum.rows(),
              checksum.ofTables(),
              checksum.ofAll())
          .write(folder);
      return new Exported(folder, checksum.rows(), cards, 0, checksum.ofAll());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pour(Transaction open, List<TableShape> tables, List<TableSink> sinks)
      throws IOException {
    for (TableShape table : tables) {
      for (TableSink sink : sinks) {
        sink.begin(table);
      }
      repository.each(
          open,
          table,
          texts -> {
            for (TableSink sink : sinks) {
              try {
                sink.row(texts);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
      for (TableSink sink : sinks) {
        sink.end();
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(deepestFirst::addFirst);
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
