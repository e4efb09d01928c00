package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.CampaignDesk;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The Campaigns screen as the shell takes it. */
public final class CampaignScreen {
  private final CampaignDesk desk;
  private final Texts texts;
  private final ViewLoader loader;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Notifications notifications;
  private final AtomicReference<@Nullable CampaignsViewModel> shown = new AtomicReference<>();

  /** A screen that is built when it is first opened. */
  public CampaignScreen(
      CampaignDesk desk,
      Texts texts,
      ViewLoader loader,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Navigator navigator,
      Notifications notifications) {
    this.desk = desk;
    this.texts = texts;
    this.loader = loader;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.notifications = notifications;
    desk.outbox().onChanged(() -> tasks.later(this::outboxChanged));
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.CAMPAIGNS, Message.of("campaign.title"), "fth-mail", this::content);
  }

  private ScreenContent content() {
    CampaignParts parts =
        new CampaignParts(
            new CampaignEditorViewModel(desk, tasks, dialogs, notifications, texts),
            new CampaignPreviewViewModel(desk, tasks),
            new CampaignResultViewModel(desk, tasks, navigator));
    CampaignsViewModel model =
        new CampaignsViewModel(desk, tasks, dialogs, notifications, texts, parts);
    shown.set(model);
    Parent root =
        loader.load(
            CampaignsView.class,
            new CampaignsView(model, texts),
            new CampaignEditorView(parts.editor(), texts),
            new CampaignPreviewView(parts.preview()),
            new CampaignResultView(parts.result(), texts));
    return new ScreenContent(root, model::reload);
  }

  private void outboxChanged() {
    CampaignsViewModel model = shown.get();
    if (model != null) {
      model.outboxChanged();
    }
  }
}
