package app.kith.cli;

import app.kith.base.Message;
import app.kith.database.Backups;
import app.kith.database.Restored;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith restore [FILE]}: puts a backup in the place of the database. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "cli.restore.about")
final class RestoreCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(Column.of("file", "cli.column.file"), Column.of("replaced", "cli.column.replaced"));

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.restore.file")
  private @Nullable Path file;

  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path backup = file == null ? VerifyCommand.newest(session) : file;
    Restored restored = new Backups(session.clock()).restore(backup, session.workspace());
    Terminal terminal = session.terminal();
    terminal.facts(COLUMNS, Arrays.asList(backup, restored.replaced().orElse(null)));
    terminal.say(Message.of("cli.restore.done"));
    if (!restored.optOutsKept()) {
      terminal.say(Message.of("cli.restore.optOuts"));
    }
    return 0;
  }
}
