package app.kith.cli;

import app.kith.database.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith verify [FILE]}: opens and counts a backup, the newest one if none is named. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "cli.verify.about")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.verify.file")
  private @Nullable Path file;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path backup = file == null ? newest(session) : file;
    BackupCommand.print(session.terminal(), Backups.verify(backup));
    return 0;
  }

  static Path newest(Session session) {
    return Backups.newest(session.workspace())
        .orElseThrow(
            () -> Session.refused("cli.backup.none", session.workspace().backups().toString()));
  }
}
