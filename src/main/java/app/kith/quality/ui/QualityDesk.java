package app.kith.quality.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.history.History;
import app.kith.quality.QualityService;

/** What the Data quality screen works with. */
public record QualityDesk(
    QualityService quality,
    History history,
    BackgroundTasks tasks,
    Surroundings surroundings,
    Texts texts) {

  /** What lies around the screen. */
  public record Surroundings(Dialogs dialogs, Notifications notifications, Navigator navigator) {}

  Dialogs dialogs() {
    return surroundings.dialogs();
  }

  Notifications notifications() {
    return surroundings.notifications();
  }

  Navigator navigator() {
    return surroundings.navigator();
  }
}
