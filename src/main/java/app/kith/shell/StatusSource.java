package app.kith.shell;

import app.kith.base.Message;

/** What the status bar tells about the workspace. Called off the UI thread. */
public interface StatusSource {

  /** How many people there are. */
  long people();

  /** What the outbox is doing, as a few words. */
  Message outbox();
}
