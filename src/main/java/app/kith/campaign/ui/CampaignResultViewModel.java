package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.CampaignDesk;
import app.kith.campaign.CampaignResult;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What became of a campaign that has gone out, kept up while it is being sent. */
public final class CampaignResultViewModel {
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<@Nullable CampaignResult> result =
      new ReadOnlyObjectWrapper<>();
  private final Coalesced<Optional<CampaignResult>> counting;
  private long campaignId = -1;

  /** A result of nothing yet. */
  public CampaignResultViewModel(CampaignDesk desk, BackgroundTasks tasks, Navigator navigator) {
    this.navigator = navigator;
    this.counting =
        new Coalesced<>(
            tasks,
            Message.of("campaign.task.result"),
            () -> {
              long id = campaignId;
              return _ -> desk.campaigns().result(id);
            },
            found -> result.set(found.orElse(null)));
  }

  /** Shows the result of a campaign. */
  void open(long id) {
    if (id != campaignId) {
      result.set(null);
    }
    campaignId = id;
    counting.ask();
  }

  /** Counts again, if something is shown. */
  void refresh() {
    if (campaignId >= 0) {
      counting.ask();
    }
  }

  /** Shows nothing any more. */
  void close() {
    campaignId = -1;
    result.set(null);
  }

  /** Opens the ledger of this campaign. */
  public void openLedger() {
    navigator.open(ScreenId.OUTBOX, campaignId);
  }

  public ReadOnlyObjectProperty<@Nullable CampaignResult> result() {
    return result.getReadOnlyProperty();
  }
}
