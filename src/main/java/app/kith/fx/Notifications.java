package app.kith.fx;

import app.kith.base.Message;

/** The quiet bar at the foot of the window. UI thread only. */
public interface Notifications {

  /**
   * Says what was changed and offers to undo it.
   *
   * @param summary what was done, as a sentence
   * @param changeSetId the change set that "Undo" takes back
   */
  void changed(Message summary, long changeSetId);

  /** Says something that needs no answer. */
  void say(Message message);
}
