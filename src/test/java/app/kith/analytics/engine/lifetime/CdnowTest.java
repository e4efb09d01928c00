package app.kith.analytics.engine.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Special;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** CDNOW, the shop that the models were published with. */
class CdnowTest {
  private static final LocalDate END = LocalDate.of(1997, 9, 30);
  private static final int HORIZON = 39;

  private static Purchases summary(List<NamedCsvRecord> records, String x, String t) {
    return new Purchases(
        records.stream().mapToInt(r -> Integer.parseInt(r.getField(x))).toArray(),
        records.stream().mapToDouble(r -> Double.parseDouble(r.getField(t))).toArray(),
        records.stream().mapToDouble(r -> Double.parseDouble(r.getField("T"))).toArray());
  }

  private static Purchases sample() {
    return summary(
        ReferenceData.records("cdnow/cdnow_customers_summary.csv"), "frequency", "recency");
  }

  /** The days on which each customer bought. */
  private static Map<String, SortedSet<LocalDate>> days(String file, int idColumn, int dateColumn) {
    Map<String, SortedSet<LocalDate>> days = new TreeMap<>();
    for (String line : ReferenceData.text(file).split("\n")) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length > dateColumn && cells[dateColumn].matches("\\d{8}")) {
        LocalDate day = LocalDate.parse(cells[dateColumn], DateTimeFormatter.BASIC_ISO_DATE);
        days.computeIfAbsent(cells[idColumn], _ -> new TreeSet<>()).add(day);
      }
    }
    return days;
  }

  private static int[] later(Map<String, SortedSet<LocalDate>> days) {
    return days.values().stream().mapToInt(d -> d.tailSet(END.plusDays(1)).size()).toArray();
  }

  private static double meanError(RepeatModel model, Purchases all, int[] actual) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += Math.abs(expected(model, all, i) - actual[i]);
    }
    return sum / actual.length;
  }

  private static double expected(RepeatModel model, Purchases all, int i) {
    return model.expected(all.repeats(i), all.last(i), all.observed(i), HORIZON);
  }

  private static double total(RepeatModel model, Purchases all) {
    double sum = 0;
    for (int i = 0; i < all.customers(); i++) {
      sum += expected(model, all, i);
    }
    return sum;
  }

  @Test
  void bgNbdFindsThePublishedParametersAndPredictsTheHoldOut() {
    Purchases all = sample();
    BgNbd model = BgNbd.fit(all, 0);
    assertThat(model.fit().converged()).isTrue();
    assertThat(model.fit().parameters().get(0)).isCloseTo(0.2426, within(0.0001));
    assertThat(model.fit().parameters().get(1)).isCloseTo(4.4135, within(0.001));
    assertThat(model.fit().parameters().get(2)).isCloseTo(0.7929, within(0.0005));
    assertThat(model.fit().parameters().get(3)).isCloseTo(2.4258, within(0.002));
    assertThat(model.fit().logLikelihood()).isCloseTo(-9582.43, within(0.005));
    int[] actual = later(days("cdnow/CDNOW_sample.txt", 1, 2));
    assertThat(actual).hasSize(2357);
    assertThat(total(model, all)).isCloseTo(1653.4, within(0.3));
    assertThat(meanError(model, all, actual)).isCloseTo(0.7855, within(0.0002));
  }

  @Test
  void singleCustomersAreAsPublished() {
    BgNbd model = BgNbd.fit(sample(), 0);
    assertThat(model.expected(2, 30.43, 38.86, 39)).isCloseTo(1.22591, within(0.0005));
    assertThat(model.alive(2, 30.43, 38.86)).isCloseTo(0.72661, within(0.0002));
    assertThat(model.expected(0, 0, 38.86, 39)).isCloseTo(0.19478, within(0.0002));
    assertThat(model.expectedOfNew(39)).isCloseTo(1.19502, within(0.0005));
    assertThat(model.expectedOfNew(52)).isCloseTo(1.44402, within(0.0005));
    assertThat(model.expected(26, 30.86, 31, 39)).isCloseTo(20.75057, within(0.005));
    assertThat(model.alive(26, 30.86, 31)).isCloseTo(0.96892, within(0.0002));
  }

  @Test
  void paretoNbdPredictsTheHoldOutBetter() {
    Purchases all = sample();
    ParetoNbd model = ParetoNbd.fit(all, 0);
    assertThat(model.fit().parameters().get(0)).isCloseTo(0.5533, within(0.001));
    assertThat(model.fit().parameters().get(1)).isCloseTo(10.5776, within(0.02));
    assertThat(model.fit().parameters().get(2)).isCloseTo(0.6062, within(0.003));
    assertThat(model.fit().parameters().get(3)).isCloseTo(11.6679, within(0.1));
    assertThat(model.fit().logLikelihood()).isCloseTo(-9594.97, within(0.01));
    int[] actual = later(days("cdnow/CDNOW_sample.txt", 1, 2));
    assertThat(total(model, all)).isCloseTo(1665.5, within(0.5));
    assertThat(meanError(model, all, actual)).isCloseTo(0.7545, within(0.0005));
  }

  @Test
  void gammaGammaFindsThePublishedParameters() {
    List<NamedCsvRecord> records =
        ReferenceData.records("cdnow/cdnow_customers_summary_with_transactions.csv");
    int[] counts = records.stream().mapToInt(r -> Integer.parseInt(r.getField("x"))).toArray();
    double[] means =
        records.stream().mapToDouble(r -> Double.parseDouble(r.getField("zbar"))).toArray();
    GammaGamma model = GammaGamma.fit(counts, means, 0);
    assertThat(model.fit().parameters().get(0)).isCloseTo(6.2488, within(0.005));
    assertThat(model.fit().parameters().get(1)).isCloseTo(3.7446, within(0.003));
    assertThat(model.fit().parameters().get(2)).isCloseTo(15.4477, within(0.03));
    assertThat(model.fit().logLikelihood()).isCloseTo(-4055.92, within(0.01));
    assertThat(model.populationMean()).isCloseTo(35.1710, within(0.005));
    assertThat(model.expected(2, 22.35)).isCloseTo(24.65862, within(0.002));
    assertThat(model.expected(1, 11.77)).isCloseTo(18.91148, within(0.005));
  }

  @Test
  void theWholeShopIsFitted() {
    Map<String, SortedSet<LocalDate>> days = days("cdnow/CDNOW_master.txt.gz", 0, 1);
    List<SortedSet<LocalDate>> all =
        days.values().stream().map(d -> d.headSet(END.plusDays(1))).toList();
    Purchases purchases =
        new Purchases(
            all.stream().mapToInt(d -> d.size() - 1).toArray(),
            all.stream().mapToDouble(d -> weeks(d.first(), d.last())).toArray(),
            all.stream().mapToDouble(d -> weeks(d.first(), END)).toArray());
    assertThat(purchases.customers()).isEqualTo(23_570);
    BgNbd model = BgNbd.fit(purchases, 0);
    assertThat(model.fit().logLikelihood()).isCloseTo(-95368.44, within(0.02));
    assertThat(model.fit().parameters().get(0)).isCloseTo(0.2516, within(0.0002));
    assertThat(total(model, purchases)).isCloseTo(16_874, within(5.0));
    assertThat(meanError(model, purchases, later(days))).isCloseTo(0.8187, within(0.0003));
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 7.0;
  }

  @Test
  void fewCustomersWithAPriorGiveFiniteParameters() {
    Purchases one = new Purchases(new int[] {0}, new double[] {0}, new double[] {10});
    Purchases none = new Purchases(new int[0], new double[0], new double[0]);
    for (Purchases purchases : List.of(one, none)) {
      assertThat(BgNbd.fit(purchases, 1).fit().parameters()).allMatch(Double::isFinite);
      assertThat(ParetoNbd.fit(purchases, 1).fit().parameters()).allMatch(Double::isFinite);
      assertThat(BgNbd.fit(purchases, 1).expected(0, 0, 10, 52)).isFinite().isNotNegative();
    }
    GammaGamma value = GammaGamma.fit(new int[] {1, 0}, new double[] {20, 0}, 1);
    assertThat(value.expected(0, 0)).isFinite().isPositive();
  }

  @Test
  void customersWhoNeverLeaveDoNotKeepTheSearchBusy() {
    int n = 300;
    int[] repeats = new int[n];
    double[] last = new double[n];
    double[] observed = new double[n];
    for (int i = 0; i < n; i++) {
      observed[i] = 27 + i % 12;
      repeats[i] = i % 7;
      last[i] = repeats[i] == 0 ? 0 : observed[i] * Math.sqrt((i % 19 + 1) / 20.0);
    }
    Purchases steady = new Purchases(repeats, last, observed);
    ParetoNbd model = ParetoNbd.fit(steady, 0);
    assertThat(model.fit().parameters()).allMatch(Double::isFinite);
    assertThat(model.expected(3, 20, 30, 52)).isFinite().isNotNegative();
  }

  @Test
  void specialFunctionsAtKnownPoints() {
    assertThat(Special.logGamma(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-13));
    assertThat(Special.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-12));
    assertThat(Special.digamma(1)).isCloseTo(-0.577_215_664_901_532_9, within(1e-13));
    assertThat(Special.hypergeometric(1, 1, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-13));
    assertThat(Special.hypergeometric(1, 2, 2, 0.75)).isCloseTo(4, within(1e-10));
  }
}
