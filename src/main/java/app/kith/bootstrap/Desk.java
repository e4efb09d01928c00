package app.kith.bootstrap;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;

/**
 * What every screen is built with.
 *
 * @param services the open workspace
 */
record Desk(
    Kith services,
    BackgroundTasks tasks,
    Dialogs dialogs,
    Navigator navigator,
    Notifications notifications,
    Texts texts) {

  /** Loads views in the language of the moment. */
  ViewLoader views() {
    return new ViewLoader(texts);
  }
}
