package app.kith.bootstrap;

import app.kith.campaign.CampaignDesk;
import app.kith.campaign.ui.CampaignScreen;
import app.kith.fx.Screen;
import app.kith.outbox.SuppressionList;
import app.kith.outbox.ui.OutboxScreen;

/** The screens about writing to many people. */
final class MailScreens {
  private MailScreens() {}

  static Screen campaigns(Desk desk) {
    Kith kith = desk.services();
    Campaigning campaigning = Campaigning.of(kith);
    CampaignDesk campaigns =
        new CampaignDesk(
            campaigning.campaigns(),
            campaigning.audiences(),
            campaigning.sender(),
            kith.sending().outbox(),
            kith.clock());
    return new CampaignScreen(
            campaigns,
            desk.texts(),
            desk.views(),
            desk.tasks(),
            desk.dialogs(),
            desk.navigator(),
            desk.notifications())
        .screen();
  }

  static Screen outbox(Desk desk) {
    Kith kith = desk.services();
    return new OutboxScreen(
            kith.sending().outbox(),
            new SuppressionList(kith.database(), kith.clock()),
            desk.texts(),
            desk.tasks(),
            desk.dialogs(),
            desk.navigator(),
            desk.notifications())
        .screen();
  }
}
