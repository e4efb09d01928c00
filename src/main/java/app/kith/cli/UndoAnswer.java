package app.kith.cli;

import app.kith.base.Message;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.history.UndoReport;
import java.util.Arrays;
import java.util.List;

/** Says what an undo or redo did; the same for both. */
final class UndoAnswer {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("change", "cli.column.id"),
          Column.of("what", "cli.column.what"),
          Column.of("restored", "cli.column.restored"),
          Column.of("conflicts", "cli.column.conflicts"));

  private UndoAnswer() {}

  static int print(Terminal terminal, History history, UndoReport report) {
    Message done = history.find(report.changeSetId()).map(ChangeSet::summary).orElseThrow();
    terminal.facts(
        COLUMNS,
        Arrays.asList(report.changeSetId(), done, report.restored(), report.conflictCount()));
    if (report.conflictCount() > 0) {
      terminal.say(Message.of("cli.undo.conflicts", report.conflictCount()));
    }
    return 0;
  }
}
