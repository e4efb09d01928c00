package app.kith.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static Sale sale(long person, String day, double amount) {
    return new Sale(person, LocalDate.parse(day), amount);
  }

  private final SalesBook book =
      new SalesBook(
          List.of(
              sale(1, "2026-01-31", 10),
              sale(1, "2026-01-05", 20),
              sale(2, "2026-01-20", 5),
              sale(1, "2026-03-01", 7),
              sale(3, "2026-03-02", 9),
              sale(1, "2026-03-05", -4),
              sale(2, "2026-04-02", 6),
              sale(2, "2026-05-01", 1000)),
          TODAY);

  @Test
  void monthsTellNewFromKnownCustomersAndLeaveOutTheFuture() {
    List<RevenueMonth> months = book.months(24);

    assertThat(months)
        .containsExactly(
            new RevenueMonth(YearMonth.of(2026, 1), 35, 0, 0, 3, 2, true),
            new RevenueMonth(YearMonth.of(2026, 2), 0, 0, 0, 0, 0, true),
            new RevenueMonth(YearMonth.of(2026, 3), 9, 7, 4, 2, 2, true),
            new RevenueMonth(YearMonth.of(2026, 4), 0, 6, 0, 1, 1, false));
    assertThat(book.months(2))
        .extracting(RevenueMonth::month)
        .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
  }

  @Test
  void cohortsCountFinishedMonthsOnly() {
    assertThat(book.cohorts(12))
        .containsExactly(
            new Cohort(YearMonth.of(2026, 1), 2, List.of(2, 0, 1), List.of(35.0, 0.0, 7.0)),
            new Cohort(YearMonth.of(2026, 3), 1, List.of(1), List.of(9.0)));
    assertThat(book.cohorts(12).getFirst().share(2)).isEqualTo(0.5);
    assertThat(book.cohorts(12).getFirst().each(2)).isEqualTo(3.5);
    assertThat(book.cohorts(1)).extracting(Cohort::month).containsExactly(YearMonth.of(2026, 3));
  }

  @Test
  void nothingSoldIsNothingShown() {
    SalesBook empty = new SalesBook(List.of(sale(1, "2026-01-01", -5)), TODAY);

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.cohorts(12)).isEmpty();
    assertThat(new SalesBook(List.of(), TODAY).months(12)).isEmpty();
  }
}
