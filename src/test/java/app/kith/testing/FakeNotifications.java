package app.kith.testing;

import app.kith.base.Message;
import app.kith.fx.Notifications;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the quiet bar was told. */
public final class FakeNotifications implements Notifications {
  private final List<Note> notes = new ArrayList<>();

  /**
   * One note.
   *
   * @param changeSetId what "Undo" would take back, or -1
   */
  public record Note(Message message, long changeSetId) {}

  /** Everything that was said, oldest first. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void changed(Message summary, long changeSetId) {
    notes.add(new Note(summary, changeSetId));
  }

  @Override
  public void say(Message message) {
    notes.add(new Note(message, -1));
  }
}
