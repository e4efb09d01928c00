package app.kith.cli;

import app.kith.base.Message;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith undo [ID]}: takes a change back, the last one if none is named. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "cli.undo.about")
final class UndoCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "cli.undo.id")
  private @Nullable Long id;

  @Option(names = "--for-good", descriptionKey = "cli.undo.for_good")
  private boolean forGood;

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
    if (!forGood || change.state() == ChangeSet.State.APPLIED) {
      UndoAnswer.print(session.terminal(), history, history.undo(change.id()));
    }
    if (forGood) {
      history.forget(change.id());
      session.terminal().say(Message.of("cli.undo.forgotten"));
    }
    return 0;
  }
}
