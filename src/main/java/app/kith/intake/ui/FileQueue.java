package app.kith.intake.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Files that came together: one is planned at a time, the others wait their turn. None is lost: a
 * file that is passed over goes behind the others.
 */
public final class FileQueue {
  private final ImportState state;
  private final Consumer<Path> open;
  private final ObservableList<Path> waiting = FXCollections.observableArrayList();
  private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(waiting);
  private boolean looking;

  /**
   * Nothing waits.
   *
   * @param open looks at a file
   */
  FileQueue(ImportState state, Consumer<Path> open) {
    this.state = state;
    this.open = open;
  }

  /** The files that wait, in the order in which they come; always the same list. */
  public ObservableList<Path> waiting() {
    return shown;
  }

  /** Takes files; the first is looked at unless there is one under work. */
  public void add(List<Path> files) {
    waiting.addAll(files);
    boolean free = state.step.get() == ImportStep.CHOOSING || state.step.get() == ImportStep.DONE;
    if (free && !looking) {
      next();
    }
  }

  /** Goes on to the next file; one that was not imported goes behind the others. */
  public void next() {
    if (waiting.isEmpty() || state.step.get() == ImportStep.RUNNING) {
      return;
    }
    if (state.step.get() == ImportStep.PLANNING && state.file.get() != null) {
      waiting.add(state.file.get().path());
    }
    open.accept(waiting.removeFirst());
  }

  /** Lets the files that wait go; they stay where they lie. */
  public void clear() {
    waiting.clear();
  }

  /** Notes whether a file is being looked at. */
  void looks(boolean isLooking) {
    looking = isLooking;
  }
}
