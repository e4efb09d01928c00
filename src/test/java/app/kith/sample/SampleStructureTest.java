package app.kith.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Preparation;
import app.kith.analytics.RfmGroup;
import app.kith.analytics.RfmScores;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviours that the sample was made from are found again by models that do not know them. */
class SampleStructureTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  private List<SamplePerson> buyers;
  private FeatureTable table;

  @BeforeEach
  void gather() {
    SampleBusiness business = new SampleBusiness(42, 2_000, LAST_DAY);
    buyers = business.people().filter(person -> person.behaviour() != Behaviour.PROSPECT).toList();
    double[][] columns = new double[3][buyers.size()];
    long[] ids = new long[buyers.size()];
    for (int row = 0; row < buyers.size(); row++) {
      List<SampleOrder> orders = business.orders(buyers.get(row));
      ids[row] = row + 1;
      LocalDate last = orders.getLast().placedAt().toLocalDate();
      columns[0][row] = ChronoUnit.DAYS.between(last, LAST_DAY);
      columns[1][row] = orders.size();
      columns[2][row] = orders.stream().mapToDouble(order -> order.amount().doubleValue()).sum();
    }
    table =
        new FeatureTable(
            ids,
            List.of(
                Feature.of(FeatureKind.RECENCY),
                Feature.of(FeatureKind.FREQUENCY),
                Feature.of(FeatureKind.MONETARY)),
            columns);
  }

  @Test
  void kMeansFindsTheBehavioursWithoutBeingToldHowMany() {
    Segmentation found =
        new SegmentationService()
            .segment(table, Preparation.LOGARITHM, SegmentationMethod.KMeans.auto(1), Watch.NONE);

    assertThat(found.groups()).isBetween(4, 8);
    assertThat(found.silhouette()).isGreaterThan(0.45);
    assertThat(purity(found)).isGreaterThan(0.75);
  }

  @Test
  void rfmPutsTheLoyalAmongTheBestAndTheLapsedAmongTheLost() {
    RfmScores scores = RfmScores.byRank(table);
    int loyal = 0;
    int best = 0;
    for (int row = 0; row < buyers.size(); row++) {
      if (buyers.get(row).behaviour() == Behaviour.LAPSING) {
        assertThat(scores.group(row)).isNotEqualTo(RfmGroup.CHAMPIONS);
      }
      if (buyers.get(row).behaviour() == Behaviour.WHOLESALE) {
        loyal++;
        best += scores.recency(row) >= 4 && scores.frequency(row) == 5 ? 1 : 0;
      }
    }
    assertThat((double) best / loyal).isGreaterThan(0.9);
  }

  /** How many people are in a group whose largest part behaves as they do, 0 to 1. */
  private double purity(Segmentation found) {
    Map<Integer, Map<Behaviour, Integer>> counts = new HashMap<>();
    for (int row = 0; row < buyers.size(); row++) {
      counts
          .computeIfAbsent(found.assignment().group(row), _ -> new EnumMap<>(Behaviour.class))
          .merge(buyers.get(row).behaviour(), 1, Integer::sum);
    }
    int right =
        counts.values().stream()
            .mapToInt(group -> group.values().stream().mapToInt(n -> n).max().orElse(0))
            .sum();
    return (double) right / buyers.size();
  }
}
