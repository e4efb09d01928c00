package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Quantiles;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.KMeans;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A year of a real shop's invoices, against the figures made with pandas and scikit-learn. */
class OnlineRetailTest {
  private static final LocalDate SNAPSHOT = LocalDate.of(2011, 12, 10);

  /** Customers by id as text: recency in days, invoices, money. */
  private static final class Customer {
    private final Set<String> invoices = new HashSet<>();
    private LocalDate last = LocalDate.MIN;
    private double money;
  }

  private static FeatureTable rfm() {
    Map<String, Customer> customers = new TreeMap<>();
    for (NamedCsvRecord line : ReferenceData.records("online-retail/online_retail.csv.gz")) {
      String id = line.getField("CustomerID");
      double quantity = Double.parseDouble(line.getField("Quantity"));
      double price = Double.parseDouble(line.getField("UnitPrice"));
      String invoice = line.getField("InvoiceNo");
      if (id.isEmpty() || invoice.startsWith("C") || quantity <= 0 || price <= 0) {
        continue;
      }
      Customer customer = customers.computeIfAbsent(id, _ -> new Customer());
      customer.invoices.add(invoice);
      customer.money += quantity * price;
      LocalDate day = LocalDate.parse(line.getField("InvoiceDate").substring(0, 10));
      customer.last = day.isAfter(customer.last) ? day : customer.last;
    }
    List<Customer> all = List.copyOf(customers.values());
    double[][] columns = {
      all.stream().mapToDouble(c -> ChronoUnit.DAYS.between(c.last, SNAPSHOT)).toArray(),
      all.stream().mapToDouble(c -> c.invoices.size()).toArray(),
      all.stream().mapToDouble(c -> c.money).toArray()
    };
    return new FeatureTable(
        customers.keySet().stream().mapToLong(Long::parseLong).toArray(),
        List.of(
            Feature.of(FeatureKind.RECENCY),
            Feature.of(FeatureKind.FREQUENCY),
            Feature.of(FeatureKind.MONETARY)),
        columns);
  }

  @Test
  void summariesRankFifthsAndGroupsAgree() {
    FeatureTable table = rfm();
    assertThat(table.rows()).isEqualTo(4338);
    double[] money = Quantiles.sorted(table.column(2));
    assertThat(Arrays.stream(money).sum()).isCloseTo(8_911_407.90, within(0.01));
    assertThat(Quantiles.of(money, 0.5)).isCloseTo(674.49, within(0.006));
    assertThat(Quantiles.of(money, 0.9)).isCloseTo(3646.53, within(0.006));
    assertThat(Quantiles.mean(table.column(0))).isCloseTo(93.06, within(0.006));
    assertThat(Quantiles.of(Quantiles.sorted(table.column(0)), 0.75)).isEqualTo(142.75);

    rankFifthsAreThoseOfPandas(table);
    tieSafeScoresKeepEqualValuesTogether(table);
    kMeansOfLogarithmsAgrees(table);
  }

  private static void rankFifthsAreThoseOfPandas(FeatureTable table) {
    int[] order = IntStream.range(0, table.rows()).toArray();
    double[] late = Arrays.stream(table.column(0)).map(days -> -days).toArray();
    int[] recency = Quantiles.scores(late, 5, order);
    int[] frequency = Quantiles.scores(table.column(1), 5, order);
    int[] monetary = Quantiles.scores(table.column(2), 5, order);
    Map<Integer, Integer> cells = new TreeMap<>();
    for (int i = 0; i < table.rows(); i++) {
      cells.merge(100 * recency[i] + 10 * frequency[i] + monetary[i], 1, Integer::sum);
    }
    assertThat(cells.get(555)).isEqualTo(348);
    assertThat(cells.get(111)).isEqualTo(185);
    assertThat(cells).hasSize(117);
  }

  private static void tieSafeScoresKeepEqualValuesTogether(FeatureTable table) {
    RfmScores scores = RfmScores.byRank(table);
    Map<Double, Integer> scoreOfCount = new TreeMap<>();
    for (int i = 0; i < table.rows(); i++) {
      int score = scores.frequency(i);
      Integer before = scoreOfCount.putIfAbsent(table.value(i, 1), score);
      assertThat(before).isIn(null, score);
    }
    Segmentation named =
        new SegmentationService()
            .segment(
                table,
                Preparation.LOGARITHM,
                SegmentationMethod.RecencyFrequencyMonetary.byRank(),
                Watch.NONE);
    assertThat(named.sizes().stream().mapToInt(n -> n).sum()).isEqualTo(4338);
    assertThat(named.groups()).isEqualTo(11);
    assertThat(named.noise()).isZero();
  }

  private static void kMeansOfLogarithmsAgrees(FeatureTable table) {
    Matrix data = PreparedFeatures.of(table, Preparation.LOGARITHM).matrix();
    double[][] expected = {
      {6474.1, 0.4326}, {4857.0, 0.3359}, {3924.9, 0.3325},
      {3268.2, 0.3179}, {2840.3, 0.3147}, {2533.1, 0.3101}
    };
    List<GroupCountSearch.Trial> trials =
        GroupCountSearch.tryAll(data, 2, 7, KMeans.Options.groups(2, 42), Watch.NONE);
    for (GroupCountSearch.Trial trial : trials) {
      double[] row = expected[trial.groups() - 2];
      assertThat(trial.inertia()).as("k = " + trial.groups()).isBetween(row[0] - 1, row[0] + 0.05);
      // the reference stops at a tolerance of 1e-4; run to the end, scikit-learn gives these too
      assertThat(trial.silhouette()).as("k = " + trial.groups()).isCloseTo(row[1], within(0.003));
    }
  }

  @Test
  void bankCustomersBySixNumbers() {
    FeatureTable table =
        ReferenceData.table(
            "bank/bank-full-recoded.csv.gz",
            "age",
            "balance",
            "duration",
            "campaign",
            "pdays",
            "previous");
    Matrix data = PreparedFeatures.of(table, Preparation.STANDARD).matrix();
    double inertia = KMeans.fit(data, KMeans.Options.groups(5, 42), Watch.NONE).inertia();
    assertThat(inertia).isCloseTo(146_856.8, within(0.15));
  }
}
