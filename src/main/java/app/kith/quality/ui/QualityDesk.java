package app.kith.quality.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.history.History;
import app.kith.quality.QualityService;
import app.kith.quality.fill.FillService;

/** What the Data quality screen works with. */
public record QualityDesk(
    Services services, BackgroundTasks tasks, Surroundings surroundings, Texts texts) {

  /** The services of an open workspace. */
  public record Services(QualityService quality, FillService fill, History history) {}

  QualityService quality() {
    return services.quality();
  }

  FillService fill() {
    return services.fill();
  }

  History history() {
    return services.history();
  }

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
