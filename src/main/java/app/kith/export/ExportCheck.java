package app.kith.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * @return the columns in which rows say something, by table: what a later program has besides is
   *     no part of the export
   * @throws app.kith.base.UserFacingException if the content is not what the manifest says, or a
   *     newer program's
   * @throws IllegalArgumentException if an id is none, or ids do not rise
   */
  Map<String, Set<String>> run() {
    for (Map.Entry<String, Long> rows : manifest.rows().entrySet()) {
      if (rows.getValue() > 0 && tables.stream().noneMatch(it -> it.name().equals(rows.getKey()))) {
        throw ExportedRows.newer(folder);
      }
    }
    Map<String, Set<String>> columns = new HashMap<>();
    Checksum checksum = new Checksum(manifest.format(), tables);
    for (TableShape table : tables) {
      checksum.begin(table);
      try (ExportedRows rows = ExportedRows.of(folder, table)) {
        Set<String> saying = columns.computeIfAbsent(table.name(), _ -> new HashSet<>());
        for (List<@Nullable String> row = rows.next(); row != null; row = rows.next()) {
          checksum.row(row);
          for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != null) {
              saying.add(table.columns().get(i).name());
            }
          }
        }
      }
      checksum.end();
    }
    if (!checksum.ofAll().equals(manifest.checksum())) {
      throw ExportedRows.damaged(folder);
    }
    return columns;
  }
}
