package app.kith.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an export through and compares it with its manifest, before anything of it is stored. */
final class ExportCheck {
  private final Path folder;
  private final Manifest manifest;
  private final List<TableShape> tables;

  ExportCheck(Path folder, Manifest manifest, List<TableShape> tables) {
    this.folder = folder;
    this.manifest = manifest;
    this.tables = tables;
  }

  /**
   * Compares.
   *
   * @throws app.kith.base.UserFacingException if the content is not what the manifest says, or a
   *     newer program's
   * @throws IllegalArgumentException if an id is none, or ids do not rise
   */
  void run() {
    for (Map.Entry<String, Long> rows : manifest.rows().entrySet()) {
      if (rows.getValue() > 0 && tables.stream().noneMatch(it -> it.name().equals(rows.getKey()))) {
        throw ExportedRows.newer(folder);
      }
    }
    Checksum checksum = new Checksum(manifest.format(), tables);
    for (TableShape table : tables) {
      checksum.begin(table);
      try (ExportedRows rows = ExportedRows.of(folder, table)) {
        for (List<@Nullable String> row = rows.next(); row != null; row = rows.next()) {
          checksum.row(row);
        }
      }
      checksum.end();
    }
    if (!checksum.ofAll().equals(manifest.checksum())) {
      throw ExportedRows.damaged(folder);
    }
  }
}
