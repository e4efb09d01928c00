package app.kith.contact.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;

/** What every view-model of the People screen works with. */
public record Desk(
    BackgroundTasks tasks,
    Dialogs dialogs,
    Notifications notifications,
    Navigator navigator,
    Texts texts) {}
