package app.kith.cli;

import app.kith.history.ChangeSet;
import app.kith.history.History;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith redo [ID]}: does an undone change again, the last one if none is named. */
@Command(name = "redo", mixinStandardHelpOptions = true, description = "cli.redo.about")
final class RedoCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "cli.redo.id")
  private @Nullable Long id;

  RedoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    History history = session.services().history();
    ChangeSet change =
        (id == null ? history.lastRedoable() : history.find(id))
            .orElseThrow(
                () ->
                    id == null
                        ? Session.refused("cli.redo.nothing")
                        : Session.refused("history.unknown", id));
    return UndoAnswer.print(session.terminal(), history, history.redo(change.id()));
  }
}
