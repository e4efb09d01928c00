package app.kith.intake.folder;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** SQL over {@code settled_file}. Stateless and thread-safe. */
final class SettledFileRepository {

  Set<String> hashes(Transaction open) {
    return new HashSet<>(
        Statements.list(open, "SELECT content_hash FROM settled_file", row -> row.getString(1)));
  }

  void insert(Transaction open, WaitingFile file, Fate fate) {
    String name = String.valueOf(file.path().getFileName());
    Statements.batch(
        open,
        "INSERT INTO settled_file (content_hash, name, fate) VALUES (?, ?, ?)",
        List.of(file),
        (statement, it) -> {
          statement.setString(1, it.hash());
          statement.setString(2, name.length() > 500 ? name.substring(0, 500) : name);
          statement.setString(3, fate.name());
        });
  }
}
