package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.HeatGrid;
import app.kith.insight.SalesBook;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesViewModelTest {
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

  @Test
  void salesAreReadByMonthAndCohort() {
    PeopleFixture.fill(fixture.workspace, 120, true);
    SalesViewModel model = fixture.model().sales();
    assertThat(model.sales().get()).isNull();

    model.refresh();

    SalesBook sales = Objects.requireNonNull(model.sales().get());
    assertThat(sales.months(24)).hasSize(24);
    assertThat(sales.months(24).getLast().over()).isFalse();
    assertThat(sales.cohorts(12)).isNotEmpty().allMatch(c -> c.active().getFirst() == c.people());
    assertThat(model.money().get()).isFalse();
  }

  @Test
  void chartsSayTheSameAsTheirTables() {
    PeopleFixture.fill(fixture.workspace, 120, true);
    SalesViewModel model = fixture.model().sales();
    model.refresh();
    SalesBook sales = Objects.requireNonNull(model.sales().get());
    SalesCharts charts = new SalesCharts(fixture.desk(Locale.US).texts());

    Chart revenue = charts.revenue(sales);
    assertThat(revenue.rows()).hasSize(24).allMatch(row -> row.size() == 6);
    assertThat(revenue.spoken())
        .contains("Oct 2026: $", "on the month before", "on the year before");
    HeatGrid share = charts.retention(sales, false);
    assertThat(share.rows().getFirst().cells().getFirst().text()).isEqualTo("100%");
    assertThat(charts.retention(sales, true).rows().getFirst().cells().getFirst().text())
        .startsWith("$");
    assertThat(charts.retentionStory(sales)).contains("bought again in the third month");
  }

  @Test
  void withoutSalesItSaysWhatIsNeeded() {
    SalesViewModel model = fixture.model().sales();
    model.refresh();
    SalesBook sales = Objects.requireNonNull(model.sales().get());
    SalesCharts charts = new SalesCharts(fixture.desk(Locale.US).texts());

    assertThat(charts.revenue(sales).rows()).isEmpty();
    assertThat(charts.story(sales)).contains("Import orders");
    assertThat(charts.retention(sales, true).rows()).isEmpty();
    assertThat(charts.retentionStory(sales)).contains("four months");
  }
}
