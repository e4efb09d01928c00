package app.kith.cli;

import app.kith.base.Message;
import app.kith.export.Exported;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith export DIR}: everything, as CSV, JSON, a workbook and vCards. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "cli.export.about")
final class ExportCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("folder", "cli.column.folder"),
          Column.of("rows", "cli.column.rows"),
          Column.of("cards", "cli.column.cards"),
          Column.of("tables", "cli.column.tables"),
          Column.of("checksum", "cli.column.checksum"));

  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "cli.export.folder")
  private Path folder = Path.of("");

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    print(session.services().exportAll().write(folder), session.terminal());
    return 0;
  }

  /** What went out, or came in again. */
  static void print(Exported exported, Terminal terminal) {
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            exported.folder().toString(),
            exported.allRows(),
            exported.cards(),
            exported.rows(),
            exported.checksum()));
    if (exported.held() > 0) {
      terminal.say(Message.of("export.import.held", exported.held()));
    }
  }
}
