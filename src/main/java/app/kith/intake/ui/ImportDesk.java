package app.kith.intake.ui;

import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.history.History;
import app.kith.intake.Intake;

/**
 * Everything the Import screen works with.
 *
 * @param intake reads and imports
 * @param history takes an import back
 * @param tasks the way off the UI thread
 * @param dialogs file choosers
 * @param notifications the quiet bar
 * @param texts the user's language
 */
public record ImportDesk(
    Intake intake,
    History history,
    BackgroundTasks tasks,
    Dialogs dialogs,
    Notifications notifications,
    Texts texts) {}
