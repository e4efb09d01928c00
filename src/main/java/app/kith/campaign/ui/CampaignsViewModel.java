package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignDesk;
import app.kith.campaign.CampaignSummary;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of campaigns and what is open beside it: an editor, or a result. */
public final class CampaignsViewModel {
  private final CampaignDesk desk;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final Texts texts;
  private final CampaignEditorViewModel editor;
  private final CampaignPreviewViewModel preview;
  private final CampaignResultViewModel result;

  private final ObservableList<CampaignSummary> campaigns = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable CampaignSummary> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final Coalesced<List<CampaignSummary>> loading;
  private long wanted = -1;

  /** A screen over these parts. */
  public CampaignsViewModel(
      CampaignDesk desk,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Notifications notifications,
      Texts texts,
      CampaignParts parts) {
    this.desk = desk;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.texts = texts;
    this.editor = parts.editor();
    this.preview = parts.preview();
    this.result = parts.result();
    this.loading =
        new Coalesced<>(
            tasks, Message.of("campaign.task.load"), () -> _ -> desk.campaigns().all(), this::show);
    editor.listen(_ -> reload(-1), sent -> reload(sent.id()));
    editor.draft().addListener((_, _, draft) -> showDraft(draft));
    selected.addListener((_, before, now) -> open(before, now));
  }

  private void showDraft(@Nullable Campaign draft) {
    CampaignSummary open = selected.get();
    if (open != null && !open.hasGoneOut()) {
      preview.show(draft);
    }
  }

  /** Reads the list again and shows this campaign; -1 keeps what is open. */
  public void reload(long campaignId) {
    if (campaignId >= 0) {
      wanted = campaignId;
    }
    loading.ask();
  }

  private void show(List<CampaignSummary> found) {
    CampaignSummary before = selected.get();
    long keep = wanted >= 0 ? wanted : before == null ? -1 : before.campaign().id();
    wanted = -1;
    campaigns.setAll(found);
    loaded.set(true);
    selected.set(
        found.stream()
            .filter(summary -> summary.campaign().id() == keep)
            .findFirst()
            .orElse(found.isEmpty() ? null : found.getFirst()));
  }

  private void open(@Nullable CampaignSummary before, @Nullable CampaignSummary now) {
    boolean same = before != null && now != null && before.campaign().id() == now.campaign().id();
    if (before != null && !before.hasGoneOut() && !same) {
      editor.save();
    }
    if (now == null) {
      preview.show(null);
      result.close();
    } else if (now.hasGoneOut()) {
      result.open(now.campaign().id());
      preview.show(now.campaign());
    } else if (!same) {
      result.close();
      editor.open(now.campaign());
    }
  }

  /** Begins an empty campaign. */
  public void create() {
    editor.save();
    String name = texts.text("campaign.new.name", campaigns.size() + 1);
    made(Message.of("campaign.created", name), () -> desk.campaigns().create(name));
  }

  /** Begins a campaign like the open one. */
  public void copy() {
    CampaignSummary open = selected.get();
    if (open == null) {
      return;
    }
    Campaign from = open.campaign();
    String name = texts.text("campaign.copy.name", from.name());
    Campaign like =
        new Campaign(
            0,
            name,
            from.segmentId(),
            from.subject(),
            from.body(),
            from.holdOut(),
            from.perHour(),
            null,
            from.createdAt());
    made(Message.of("campaign.created", name), () -> desk.campaigns().create(like));
  }

  private void made(
      Message summary, java.util.function.Supplier<app.kith.campaign.CampaignService.Saved> work) {
    tasks
        .run(Message.of("campaign.task.save"), _ -> work.get())
        .onSuccess(
            saved -> {
              notifications.changed(summary, saved.changeSetId());
              reload(saved.campaign().id());
            });
  }

  /** Removes the open draft, after asking. */
  public void delete() {
    CampaignSummary open = selected.get();
    if (open == null) {
      return;
    }
    Campaign campaign = open.campaign();
    if (!dialogs.confirm(
        Message.of("campaign.delete.question", campaign.name()), Message.of("campaign.delete"))) {
      return;
    }
    tasks
        .run(Message.of("campaign.task.save"), _ -> desk.campaigns().delete(campaign))
        .onSuccess(
            change -> {
              notifications.changed(Message.of("campaign.deleted", campaign.name()), change);
              reload(-1);
            });
  }

  /** Something in the outbox changed. */
  public void outboxChanged() {
    result.refresh();
  }

  public ObservableList<CampaignSummary> campaigns() {
    return campaigns;
  }

  public ObjectProperty<@Nullable CampaignSummary> selected() {
    return selected;
  }

  /** True once the list has been read for the first time. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }
}
