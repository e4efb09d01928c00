package app.kith.product.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;

/** What every part of the screen works with. */
public record Desk(
    BackgroundTasks tasks,
    Dialogs dialogs,
    Navigator navigator,
    Notifications notifications,
    Texts texts) {}
