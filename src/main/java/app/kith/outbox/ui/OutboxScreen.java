package app.kith.outbox.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import app.kith.outbox.OutboxService;
import app.kith.outbox.SuppressionList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The Outbox screen as the shell takes it. */
public final class OutboxScreen {
  private final OutboxService outbox;
  private final SuppressionList suppressions;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Notifications notifications;
  private final AtomicReference<@Nullable OutboxViewModel> shown = new AtomicReference<>();

  /** A screen that is built when it is first opened. */
  public OutboxScreen(
      OutboxService outbox,
      SuppressionList suppressions,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Navigator navigator,
      Notifications notifications) {
    this.outbox = outbox;
    this.suppressions = suppressions;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.notifications = notifications;
    outbox.onChanged(() -> tasks.later(this::outboxChanged));
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.OUTBOX, Message.of("outbox.title"), "fth-send", this::content);
  }

  private ScreenContent content() {
    OutboxViewModel model = new OutboxViewModel(outbox, tasks, dialogs, navigator);
    SuppressionViewModel list =
        new SuppressionViewModel(suppressions, tasks, dialogs, notifications);
    shown.set(model);
    Parent root =
        new ViewLoader(texts)
            .load(OutboxView.class, new OutboxView(model, texts), new SuppressionView(list, texts));
    return new ScreenContent(
        root,
        id -> {
          model.open(id);
          list.refresh();
        });
  }

  private void outboxChanged() {
    OutboxViewModel model = shown.get();
    if (model != null) {
      model.refresh();
    }
  }
}
