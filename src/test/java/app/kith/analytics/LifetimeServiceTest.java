package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifetimeServiceTest {
  private static final LocalDate END = LocalDate.of(1997, 9, 30);
  private static final LocalDate LATER = LocalDate.of(1998, 6, 30);
  private final LifetimeService service = new LifetimeService();

  private static PurchaseLog cdnow() {
    PurchaseLog log = new PurchaseLog();
    for (String line : ReferenceData.text("cdnow/CDNOW_sample.txt").split("\n")) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length == 5) {
        LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
        log.add(Long.parseLong(cells[1]), day, Double.parseDouble(cells[4]));
      }
    }
    return log;
  }

  @Test
  void valuesTheShopNearlyAsTheHoldOutShows() {
    PurchaseLog log = cdnow();
    List<CustomerHistory> histories = log.histories(END);
    assertThat(histories).hasSize(2357);
    LifetimeReport report = service.value(histories, LifetimeTerms.weeks(39), Watch.NONE);
    assertThat(report.level()).isEqualTo(LifetimeReport.Level.PARETO_NBD);
    assertThat(report.orders()).isCloseTo(1665, within(5.0));
    double spent = 0;
    for (double money : log.spentBetween(histories, END, LATER)) {
      spent += money;
    }
    assertThat(spent).isCloseTo(70_976.39, within(0.01));
    assertThat(report.value()).isBetween(0.8 * spent, 1.1 * spent);
    LifetimeReport plain = service.valueByBgNbd(histories, LifetimeTerms.weeks(39));
    assertThat(plain.value()).isCloseTo(59_933, within(200.0));
    assertThat(plain.parameters()).containsKeys("r", "alpha", "a", "b", "p", "q", "v");
  }

  @Test
  void fiftyCustomersAreEnoughForHonestIntervals() {
    PurchaseLog log = cdnow();
    List<CustomerHistory> all = new ArrayList<>(log.histories(END));
    Random random = new Random(7);
    double covered = 0;
    double cases = 0;
    double error = 0;
    double naive = 0;
    for (int draw = 0; draw < 200; draw++) {
      Collections.shuffle(all, random);
      List<CustomerHistory> fifty = List.copyOf(all.subList(0, 50));
      int[] actual = log.purchasesBetween(fifty, END, LATER);
      LifetimeReport report = service.value(fifty, LifetimeTerms.weeks(39), Watch.NONE);
      for (int i = 0; i < 50; i++) {
        LifetimeValue one = report.customers().get(i);
        assertThat(one.orders()).isFinite().isNotNegative();
        boolean inside = one.ordersLow() <= actual[i] && actual[i] <= one.ordersHigh();
        covered += inside ? 1 : 0;
        cases++;
        error += Math.abs(one.orders() - actual[i]);
        CustomerHistory h = fifty.get(i);
        naive += Math.abs(h.repeats() / h.observedWeeks() * 39 - actual[i]);
      }
    }
    assertThat(error).isLessThan(1.05 * naive);
    assertThat(covered / cases).isBetween(0.72, 0.99);
  }

  @Test
  void fewCustomersGetOneRateAndAreToldSo() {
    PurchaseLog log = new PurchaseLog();
    log.add(1, LocalDate.of(2026, 1, 1), 10);
    log.add(1, LocalDate.of(2026, 1, 1), 5);
    log.add(1, LocalDate.of(2026, 3, 1), 20);
    log.add(2, LocalDate.of(2026, 2, 1), 40);
    log.add(3, LocalDate.of(2026, 9, 1), 40);
    List<CustomerHistory> histories = log.histories(LocalDate.of(2026, 6, 30));
    assertThat(histories).hasSize(2);
    assertThat(histories.getFirst().repeats()).isEqualTo(1);
    assertThat(histories.getFirst().meanValue()).isEqualTo(20);
    assertThat(histories.getFirst().firstValue()).isEqualTo(15);
    LifetimeReport report = service.value(histories, LifetimeTerms.weeks(26), Watch.NONE);
    assertThat(report.level()).isEqualTo(LifetimeReport.Level.OVERALL_RATE);
    assertThat(new Messages(Locale.US).text(report.method())).contains("Too few customers");
    assertThat(report.value()).isFinite().isPositive();
  }

  @Test
  void discountAndMarginLowerTheValue() {
    LifetimeTerms terms = new LifetimeTerms(52.1775, 0.5, 0.1);
    assertThat(terms.presentShare()).isCloseTo(0.5 * 0.953_82, within(1e-4));
    assertThatThrownBy(() -> new LifetimeTerms(0, 1, 0)).hasMessage("analytics.error.terms");
    assertThatThrownBy(() -> service.value(List.of(), terms, Watch.NONE))
        .hasMessage("analytics.error.no_orders");
  }
}
