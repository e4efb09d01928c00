package app.kith.bootstrap;

import app.kith.contact.PersonRepository;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Screen;
import app.kith.insight.InsightService;
import app.kith.insight.ui.InsightScreen;
import app.kith.insight.ui.InsightServices;
import app.kith.product.ui.ProductServices;
import app.kith.product.ui.ProductsScreen;

/** The screens that say how the business does. */
final class InsightScreens {
  private InsightScreens() {}

  static Screen insight(Desk desk) {
    Kith kith = desk.services();
    PersonRepository people = new PersonRepository();
    InsightServices services =
        new InsightServices(
            new InsightService(kith.database(), kith.features(), kith.clock()),
            kith.lifetime(),
            kith.reportCards(),
            kith.segments(),
            ids -> kith.database().read(open -> people.findByIds(open, ids)));
    return new InsightScreen(services, kith.history(), insightDesk(desk)).screen();
  }

  /** What to expect of a person, above what else stands under the card. */
  static PersonPane outlook(Desk desk, PersonPane below) {
    return InsightScreen.outlook(desk.services().outlooks(), insightDesk(desk), below);
  }

  static ProductsScreen products(Desk desk) {
    Kith kith = desk.services();
    PersonRepository people = new PersonRepository();
    ProductServices services =
        new ProductServices(
            kith.products(),
            kith.advice(),
            ids -> kith.database().read(open -> people.findByIds(open, ids)));
    return new ProductsScreen(
        services,
        kith.history(),
        new app.kith.product.ui.Desk(
            desk.tasks(), desk.dialogs(), desk.navigator(), desk.notifications(), desk.texts()));
  }

  private static app.kith.insight.ui.Desk insightDesk(Desk desk) {
    return new app.kith.insight.ui.Desk(
        desk.tasks(), desk.dialogs(), desk.navigator(), desk.notifications(), desk.texts());
  }
}
