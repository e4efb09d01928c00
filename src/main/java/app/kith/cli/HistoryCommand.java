package app.kith.cli;

import app.kith.base.Message;
import app.kith.history.ChangeSet;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith history}: what was changed. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "cli.history.about")
final class HistoryCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("id", "cli.column.id"),
          Column.of("when", "cli.column.when"),
          Column.of("what", "cli.column.what"),
          Column.of("rows", "cli.column.rows"),
          Column.of("state", "cli.column.state"));

  private final Session session;

  @Option(names = "--limit", defaultValue = "20", descriptionKey = "cli.history.limit")
  private int limit;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ChangeSet> changes = session.services().history().recent(limit);
    session.terminal().table(COLUMNS, changes.stream().map(HistoryCommand::row).toList());
    return 0;
  }

  private static List<@Nullable Object> row(ChangeSet change) {
    return Arrays.asList(
        change.id(),
        change.startedAt(),
        change.summary(),
        change.rowCount(),
        switch (change.state()) {
          case OPEN -> Message.of("cli.state.open");
          case APPLIED -> Message.of("cli.state.applied");
          case UNDONE -> Message.of("cli.state.undone");
          case FORGOTTEN -> Message.of("cli.state.forgotten");
        });
  }
}
