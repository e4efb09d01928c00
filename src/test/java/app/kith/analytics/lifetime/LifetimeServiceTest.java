package app.kith.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.base.Messages;
import app.kith.sample.SampleBusiness;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
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
    assertThat(report.level()).isEqualTo(Level.PARETO_NBD);
    assertThat(report.orders()).isCloseTo(1665, within(5.0));
    double spent = 0;
    for (double money : log.spentBetween(histories, END, LATER)) {
      spent += money;
    }
    assertThat(spent).isCloseTo(70_976.39, within(0.01));
    assertThat(report.value()).isBetween(0.8 * spent, 1.1 * spent);
    LifetimeReport plain =
        service.value(histories, LifetimeTerms.weeks(39), Level.BG_NBD, Watch.NONE);
    assertThat(plain.value()).isCloseTo(59_933, within(200.0));
    assertThat(plain.repeats().values()).containsOnlyKeys("r", "alpha", "a", "b");
    assertThat(plain.worth().values()).containsOnlyKeys("p", "q", "v");
  }

  @Test
  void fiftyCustomersAreEnoughForHonestIntervals() {
    PurchaseLog log = cdnow();
    List<CustomerHistory> all = new ArrayList<>(log.histories(END));
    Random random = new Random(7);
    double held = 0;
    double error = 0;
    double ownRate = 0;
    double meanRate = 0;
    double spentHeld = 0;
    double totalHeld = 0;
    for (int draw = 0; draw < 200; draw++) {
      Collections.shuffle(all, random);
      List<CustomerHistory> fifty = List.copyOf(all.subList(0, 50));
      LifetimeReport report = service.value(fifty, LifetimeTerms.weeks(39), Watch.NONE);
      assertThat(report.customers()).allMatch(one -> Double.isFinite(one.value()));
      HoldOut then = check(log, report, fifty);
      held += then.held() / 200;
      error += then.meanError();
      ownRate += then.ownRateError();
      meanRate += then.meanRateError();
      spentHeld += then.spentHeld() / 200;
      LifetimeTotal total = report.total();
      totalHeld += total.low() <= then.spent() && then.spent() <= total.high() ? 1.0 / 200 : 0;
    }
    assertThat(held).isBetween(0.72, 0.88);
    assertThat(spentHeld).isBetween(0.72, 0.88);
    assertThat(totalHeld).as("sums of all fifty").isBetween(0.72, 0.88);
    assertThat(error).isLessThan(1.05 * Math.min(ownRate, meanRate));
  }

  private static HoldOut check(PurchaseLog log, LifetimeReport report, List<CustomerHistory> who) {
    int[] came = log.purchasesBetween(who, END, LATER);
    return HoldOut.of(report, who, came, log.spentBetween(who, END, LATER), 39);
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
    assertThat(report.level()).isEqualTo(Level.OVERALL_RATE);
    assertThat(new Messages(Locale.US).text(report.method())).contains("Too few customers");
    assertThat(report.value()).isFinite().isPositive();
  }

  @Test
  void aPlainRateChosenForManyCustomersIsNotBlamedOnTooFew() {
    List<CustomerHistory> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(new CustomerHistory(i, i % 3, i % 3 == 0 ? 0 : 20, 40, 10, 10));
    }
    for (Level level : List.of(Level.SEGMENT_RATE, Level.OVERALL_RATE)) {
      LifetimeReport report = service.value(many, LifetimeTerms.weeks(26), level, Watch.NONE);
      assertThat(report.level()).isEqualTo(level);
      assertThat(new Messages(Locale.US).text(report.method()))
          .doesNotContainIgnoringCase("too few")
          .contains("foresaw");
    }
  }

  @Test
  void whereNobodyEverLeavesEveryCustomerStillHasAValueOfTheirOwn() {
    PurchaseLog log = new PurchaseLog();
    Random random = new Random(11);
    for (int customer = 0; customer < 600; customer++) {
      double weeks = 2 + random.nextInt(20);
      LocalDate day = END.minusWeeks(100).plusDays(random.nextInt(60));
      while (day.isBefore(END)) {
        log.add(customer, day, 20 + random.nextInt(10));
        day = day.plusDays((long) (7 * weeks * (0.6 + 0.8 * random.nextDouble())));
      }
    }
    List<CustomerHistory> histories = log.histories(END);
    LifetimeReport report = service.value(histories, LifetimeTerms.weeks(26), Watch.NONE);
    assertThat(report.level()).isLessThanOrEqualTo(Level.BG_NBD);
    assertThat(report.customers().stream().map(LifetimeValue::value).distinct().count())
        .isGreaterThan(300);
    double[] sorted =
        report.customers().stream().mapToDouble(LifetimeValue::value).sorted().toArray();
    assertThat(sorted[sorted.length - 1]).isGreaterThan(3 * sorted[0]);
    assertThat(report.total().high()).isLessThan(2 * report.value());
  }

  @Test
  void whereCustomersBuyAtRegularTimesSilenceIsUnderstoodAndTheirOrdersAddUp() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    PurchaseLog log = sampleShop(today);
    LocalDate from = today.minusWeeks(26);
    List<CustomerHistory> then = log.histories(from);
    int came = Arrays.stream(log.purchasesBetween(then, from, today)).sum();
    LifetimeTerms ahead = LifetimeTerms.weeks(26);

    Level level = service.bestOn(log.until(from), from, Watch.NONE);
    LifetimeReport regular = service.value(then, ahead, level, Watch.NONE);
    LifetimeReport chance = service.value(then, ahead, Level.PARETO_NBD, Watch.NONE);

    assertThat(level).isEqualTo(Level.MBG_CNBD);
    assertThat(regular.repeats().values().get("k")).isGreaterThan(3);
    assertThat(regular.orders()).isBetween(0.85 * came, 1.15 * came);
    assertThat(chance.orders()).as("by pure chance").isGreaterThan(1.25 * came);
  }

  private static PurchaseLog sampleShop(LocalDate today) {
    SampleBusiness shop = new SampleBusiness(42, 2_000, today);
    PurchaseLog log = new PurchaseLog();
    shop.people()
        .flatMap(person -> shop.orders(person).stream())
        .filter(order -> !order.number().startsWith("C"))
        .forEach(
            order ->
                log.add(
                    Long.parseLong(order.customer().substring(1)),
                    order.placedAt().toLocalDate(),
                    order.lines().size()));
    return log;
  }

  @Test
  void aShopsOwnPastSaysHowFarSumsMayBeOffOnceItIsLongEnough() {
    PurchaseLog log = cdnow();

    assertThat(service.misfit(log, END, Level.PARETO_NBD, 39, Watch.NONE).past())
        .as("a span as long before the calibration's end")
        .isEmpty();
    Misfit learnt = service.misfit(log, LATER, Level.PARETO_NBD, 13, Watch.NONE);

    assertThat(learnt.past()).hasSize(4).allMatch(past -> past.share() > 0.7 && past.share() < 1.5);
    assertThat(learnt.deviation()).isBetween(0.1, 0.2);
    List<CustomerHistory> histories = log.histories(LATER);
    LifetimeTerms quarter = LifetimeTerms.weeks(13);
    LifetimeTotal usual =
        service.value(histories, quarter, Level.PARETO_NBD, Misfit.USUAL, Watch.NONE).total();
    LifetimeTotal own =
        service.value(histories, quarter, Level.PARETO_NBD, learnt, Watch.NONE).total();
    assertThat(own.value()).isEqualTo(usual.value());
    assertThat(own.high() - own.low()).isLessThan(usual.high() - usual.low());
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
