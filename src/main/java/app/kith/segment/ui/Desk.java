package app.kith.segment.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.fx.plot.PlotSaver;

/** What every part of the screen works with. */
public record Desk(
    BackgroundTasks tasks,
    Dialogs dialogs,
    Navigator navigator,
    Notifications notifications,
    Texts texts) {
  /** Writes charts into files. */
  PlotSaver saver() {
    return new PlotSaver(dialogs, tasks, notifications);
  }
}
