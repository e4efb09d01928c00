package app.kith.product.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextViewModelTest {
  @TempDir Path folder;
  private ProductFixture shop;

  @BeforeEach
  void open() {
    shop = new ProductFixture(TestDatabase.in(folder));
  }

  @AfterEach
  void close() {
    shop.workspace.close();
  }

  @Test
  void aPersonIsOfferedUpToThreeThingsWithReasons() {
    shop.fill(150, true);
    NextViewModel model = new NextViewModel(shop.services.advice(), shop.desk(Locale.US));
    String person =
        shop.services
            .advice()
            .advice(app.kith.analytics.engine.Watch.NONE)
            .book()
            .customers()
            .getFirst();

    model.show(Long.parseLong(person));

    NextViewModel.Next next = Objects.requireNonNull(model.next().get());
    assertThat(next.useful()).isTrue();
    assertThat(next.offers()).hasSizeBetween(1, 3).allMatch(one -> one.customer().equals(person));
  }

  @Test
  void withoutSalesNothingIsOffered() {
    NextViewModel model = new NextViewModel(shop.services.advice(), shop.desk(Locale.US));

    model.show(1);

    assertThat(model.next().get()).isNull();
    assertThat(shop.dialogs.errors()).isEmpty();
  }
}
