package app.kith.duplicate.ui;

import app.kith.contact.ContactService;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.MergeService;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.history.History;

/** What the Duplicates screen works with. */
public record DuplicateDesk(
    Services services,
    BackgroundTasks tasks,
    Dialogs dialogs,
    Notifications notifications,
    Texts texts) {

  /** The services of an open workspace. */
  public record Services(
      DuplicateService duplicates, MergeService merges, ContactService people, History history) {}
}
