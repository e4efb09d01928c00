package app.kith.intake.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.contact.PersonRepository;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Watch;
import app.kith.order.OrderKind;
import app.kith.order.OrderRepository;
import app.kith.order.OrderTotals;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole year of a real shop, 541,909 lines. */
class OnlineRetailTest {
  private static final Path FILE = Path.of("../shared/data/online-retail/online_retail.csv.gz");

  @TempDir private Path folder;

  @Test
  void noLineIsLostAndTheSumsAreTheKnownOnes() {
    assumeThat(FILE).as("the shared shop data is not beside the project").exists();
    try (TestDatabase test = TestDatabase.in(folder)) {
      OrderRepository repository = new OrderRepository();
      OrderImport orders =
          new OrderImport(
              test.database(), test.history(), new PersonRepository(), repository, test.clock());
      OrderPlan plan = orders.run(OrderImportTest.guessed(FILE), Watch.NONE);

      assertThat(plan.rows()).isEqualTo(541_909);
      assertThat(plan.rejected().get(ProblemKind.NO_CUSTOMER)).isEqualTo(135_080);
      assertThat(plan.rejected().get(ProblemKind.ZERO_PRICE)).isEqualTo(40);
      assertThat(plan.saleLines()).isEqualTo(397_884);
      assertThat(plan.returnLines()).isEqualTo(8_905);
      assertThat(plan.saleLines() + plan.returnLines() + plan.rejectedRows())
          .isEqualTo(plan.rows());
      assertThat(plan.saleAmount()).isEqualByComparingTo("8911407.904");
      OrderTotals sales = test.database().read(open -> repository.totals(open, OrderKind.SALE));
      assertThat(sales.people()).isEqualTo(4_338);
      assertThat(sales.amount()).isEqualByComparingTo("8911407.904");
      assertThat(test.database().countRows().get("person")).isEqualTo(4_371);
      assertThat(test.database().countRows().get("order_line")).isEqualTo(397_884 + 8_905);
    }
  }
}
