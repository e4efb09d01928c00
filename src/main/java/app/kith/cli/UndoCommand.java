package app.kith.cli;

import app.kith.history.ChangeSet;
import app.kith.history.History;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith undo [ID]}: takes a change back, the last one if none is named. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "cli.undo.about")
final class UndoCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "cli.undo.id")
  private @Nullable Long id;

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    History history = session.services().history();
    ChangeSet change =
        (id == null ? history.lastUndoable() : history.find(id))
            .orElseThrow(
                () ->
                    id == null
                        ? Session.refused("cli.undo.nothing")
                        : Session.refused("history.unknown", id));
    return UndoAnswer.print(session.terminal(), history, history.undo(change.id()));
  }
}
