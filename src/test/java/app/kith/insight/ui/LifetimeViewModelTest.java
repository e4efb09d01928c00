package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.lifetime.LifetimeTotal;
import app.kith.contact.ui.PeopleFixture;
import app.kith.insight.Grouping;
import app.kith.insight.LifetimeInsight;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifetimeViewModelTest {
  @TempDir Path folder;
  private InsightFixture fixture;

  @BeforeEach
  void open() {
    fixture = new InsightFixture(TestDatabase.in(folder));
  }

  @AfterEach
  void close() {
    fixture.workspace.close();
  }

  private LifetimeInsight shown(LifetimeViewModel model) {
    return Objects.requireNonNull(model.insight().get());
  }

  @Test
  void everySumAndEveryCustomerHasARangeAndAReason() {
    PeopleFixture.fill(fixture.workspace, 300, true);
    LifetimeViewModel model = fixture.model().lifetime();

    model.refresh();

    LifetimeTotal three = shown(model).ahead(3).total();
    LifetimeTotal year = shown(model).ahead(12).total();
    assertThat(three.low()).isPositive().isLessThan(three.value());
    assertThat(three.high()).isGreaterThan(three.value());
    assertThat(year.value()).isGreaterThan(three.value());
    assertThat(shown(model).why()).hasSize(3);
    assertThat(shown(model).check()).isPresent();
    assertThat(model.rows())
        .isSortedAccordingTo(
            Comparator.comparingDouble((LifetimeViewModel.Row row) -> -row.value().value()));
    LifetimeCharts charts = new LifetimeCharts(fixture.desk(Locale.US).texts());
    var first = model.rows().getFirst();
    assertThat(charts.why(first, true)).hasSize(4).allMatch(line -> !line.isBlank());
    assertThat(charts.why(first, true))
        .as("nobody is a customer for certain")
        .noneMatch(line -> line.contains(": 100%") || line.contains(": 0%"));
    assertThat(charts.why(first, false))
        .as("no word on who is a customer still where the model cannot tell")
        .hasSize(3)
        .noneMatch(line -> line.startsWith("Still a customer"));
    assertThat(charts.sums(shown(model)).rows()).hasSize(3);

    model.openPerson();
    assertThat(fixture.navigator.visits().getFirst().entityId())
        .isEqualTo(model.rows().getFirst().person().id());
  }

  @Test
  void marginAndDiscountLowerTheValueAndAShorterTimeShowsLess() {
    PeopleFixture.fill(fixture.workspace, 200, true);
    LifetimeViewModel model = fixture.model().lifetime();
    model.refresh();
    double whole = shown(model).ahead(12).value();
    double best = model.rows().getFirst().value().value();

    model.margin().set(50);
    assertThat(shown(model).ahead(12).value()).isCloseTo(whole / 2, within(whole / 1000));
    model.discount().set(30);
    assertThat(shown(model).ahead(12).value()).isLessThan(whole / 2 * 0.99);
    model.months().set(3);
    assertThat(model.rows().getFirst().value().value()).isLessThan(best / 2);
  }

  @Test
  void customersArePartedBySourceWithoutLosingAny() {
    PeopleFixture.fill(fixture.workspace, 200, true);
    LifetimeViewModel model = fixture.model().lifetime();

    model.refresh();

    assertThat(Objects.requireNonNull(model.grouping().get()).kind())
        .isEqualTo(Grouping.Kind.SOURCE);
    List<LifetimeInsight.GroupValue> parts = Objects.requireNonNull(model.parts().get());
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts.stream().mapToInt(LifetimeInsight.GroupValue::people).sum())
        .isEqualTo(shown(model).histories().size());
    assertThat(parts.stream().mapToDouble(part -> part.total().value()).sum())
        .isCloseTo(shown(model).ahead(12).value(), within(1e-6));
    assertThat(new LifetimeCharts(fixture.desk(Locale.US).texts()).parts(parts, "Source").rows())
        .hasSameSizeAs(parts);
  }

  @Test
  void withoutOrdersItSaysWhatIsMissing() {
    LifetimeViewModel model = fixture.model().lifetime();

    model.refresh();

    assertThat(model.insight().get()).isNull();
    assertThat(Objects.requireNonNull(model.problem().get()).key())
        .isEqualTo("analytics.error.no_orders");
    assertThat(model.rows()).isEmpty();
  }
}
