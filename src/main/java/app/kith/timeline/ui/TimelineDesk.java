package app.kith.timeline.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.history.History;
import app.kith.timeline.TimelineService;

/** What the timeline's view-models work with. */
public record TimelineDesk(
    TimelineService timeline,
    History history,
    BackgroundTasks tasks,
    Dialogs dialogs,
    Notifications notifications,
    Navigator navigator,
    Texts texts) {}
