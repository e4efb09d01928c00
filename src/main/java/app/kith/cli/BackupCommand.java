package app.kith.cli;

import app.kith.base.Message;
import app.kith.database.Backup;
import app.kith.database.Backups;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kith backup}: writes a copy that was opened and counted. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "cli.backup.about")
final class BackupCommand implements Callable<Integer> {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("takenAt", "cli.column.taken"),
          Column.of("rows", "cli.column.rows"));

  private final Session session;

  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Backup backup = new Backups(session.clock()).take(session.services().database());
    print(session.terminal(), backup);
    return 0;
  }

  static void print(Terminal terminal, Backup backup) {
    terminal.facts(COLUMNS, Arrays.asList(backup.file(), backup.takenAt(), backup.allRows()));
    terminal.say(Message.of("cli.backup.proven"));
  }
}
