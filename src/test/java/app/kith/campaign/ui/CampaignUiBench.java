package app.kith.campaign.ui;

import app.kith.base.Messages;
import app.kith.campaign.CampaignBench;
import app.kith.campaign.CampaignDesk;
import app.kith.fx.Texts;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** The Campaigns screen without a toolkit. */
final class CampaignUiBench implements AutoCloseable {
  final CampaignBench data;
  final CampaignDesk desk;
  final InlineTasks tasks = new InlineTasks();
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNavigator navigator = new FakeNavigator();
  final FakeNotifications notifications = new FakeNotifications();
  final Texts texts =
      new Texts(new Messages(Locale.ENGLISH), Currency.getInstance("USD"), ZoneOffset.UTC);
  final CampaignEditorViewModel editor;
  final CampaignPreviewViewModel preview;
  final CampaignResultViewModel result;
  final CampaignsViewModel screen;

  CampaignUiBench(Path folder) {
    data = new CampaignBench(folder).ready(2525);
    desk = new CampaignDesk(data.campaigns, data.audiences, data.sender, data.outbox, data.clock);
    editor = new CampaignEditorViewModel(desk, tasks, dialogs, notifications, texts);
    preview = new CampaignPreviewViewModel(desk, tasks);
    result = new CampaignResultViewModel(desk, tasks, navigator);
    screen =
        new CampaignsViewModel(
            desk, tasks, dialogs, notifications, texts, new CampaignParts(editor, preview, result));
  }

  @Override
  public void close() {
    data.close();
  }
}
