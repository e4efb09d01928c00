package app.kith.analytics.engine.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MbgCnbdTest {
  private static final double OBSERVED = 60;
  private static final double AHEAD = 20;

  /** Customers drawn as the model takes them to be, with what they buy later. */
  private static final class Shop {
    private final int[] repeats;
    private final double[] last;
    private final double[] observed;
    private final double[] gapLogs;
    private final int[] later;

    Shop(int customers, int k, long seed) {
      Random random = new Random(seed);
      repeats = new int[customers];
      last = new double[customers];
      observed = new double[customers];
      gapLogs = new double[customers];
      later = new int[customers];
      for (int i = 0; i < customers; i++) {
        observed[i] = OBSERVED * (0.5 + random.nextDouble() / 2);
        double rate = k * (exponential(random) + exponential(random)) / 8;
        double leaving = 0.03 + 0.3 * random.nextDouble() * random.nextDouble();
        buy(i, k, rate, leaving, random);
      }
    }

    private void buy(int customer, int k, double rate, double leaving, Random random) {
      double time = 0;
      while (random.nextDouble() >= leaving) {
        double gap = 0;
        for (int part = 0; part < k; part++) {
          gap += exponential(random) / rate;
        }
        time += gap;
        if (time > observed[customer] + AHEAD) {
          return;
        }
        if (time > observed[customer]) {
          later[customer]++;
        } else {
          repeats[customer]++;
          last[customer] = time;
          gapLogs[customer] += Math.log(gap);
        }
      }
    }

    private static double exponential(Random random) {
      return -Math.log(1 - random.nextDouble());
    }

    Purchases purchases() {
      return new Purchases(repeats, last, observed);
    }

    double foretold(RepeatModel model) {
      return IntStream.range(0, repeats.length)
          .mapToDouble(i -> model.expected(repeats[i], last[i], observed[i], AHEAD))
          .sum();
    }

    double meanError(RepeatModel model) {
      return IntStream.range(0, repeats.length)
          .mapToDouble(i -> model.expected(repeats[i], last[i], observed[i], AHEAD) - later[i])
          .map(Math::abs)
          .average()
          .orElseThrow();
    }
  }

  @Test
  void byPureChanceItIsThePublishedModelOfCdnow() {
    List<NamedCsvRecord> records = ReferenceData.records("cdnow/cdnow_customers_summary.csv");
    Purchases all =
        new Purchases(
            records.stream().mapToInt(r -> Integer.parseInt(r.getField("frequency"))).toArray(),
            records.stream().mapToDouble(r -> Double.parseDouble(r.getField("recency"))).toArray(),
            records.stream().mapToDouble(r -> Double.parseDouble(r.getField("T"))).toArray());

    List<Double> found = MbgCnbd.fit(all, 1, 0).fit().parameters();

    assertThat(found.get(0)).isCloseTo(0.525, within(0.001));
    assertThat(found.get(1)).isCloseTo(6.183, within(0.01));
    assertThat(found.get(2)).isCloseTo(0.891, within(0.002));
    assertThat(found.get(3)).isCloseTo(1.614, within(0.005));
  }

  @Test
  void theSlopeIsWhatSmallStepsShow() {
    Purchases purchases = new Shop(200, 4, 3).purchases();
    double[] at = {0.3, 1.1, -0.4, 0.9};
    double[] slope = new double[4];
    MbgCnbd.logLikelihood(purchases, 4, at, slope);
    for (int j = 0; j < at.length; j++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[j] += 1e-5;
      below[j] -= 1e-5;
      double step =
          MbgCnbd.logLikelihood(purchases, 4, above, new double[4])
              - MbgCnbd.logLikelihood(purchases, 4, below, new double[4]);
      assertThat(slope[j]).isCloseTo(step / 2e-5, within(1e-3));
    }
  }

  @Test
  void theRegularityOfCustomersIsFoundWhateverTheirPace() {
    for (int k : new int[] {1, 2, 4, 8}) {
      Shop shop = new Shop(4_000, k, 5);
      assertThat(Regularity.shape(shop.repeats, shop.last, shop.gapLogs))
          .isCloseTo(k, within(0.15 * k));
    }
    assertThat(Regularity.shape(new int[] {1, 0}, new double[] {4, 0}, new double[] {1.4, 0}))
        .as("nobody has two gaps")
        .isEqualTo(1);
    assertThat(Regularity.shape(new int[] {3}, new double[] {9}, new double[] {Double.NaN}))
        .as("gaps that are not known")
        .isEqualTo(1);
  }

  @Test
  void ofRegularBuyersItForeseesTheSumAndEveryOneBetterThanChanceWould() {
    Shop shop = new Shop(3_000, 6, 7);
    Purchases purchases = shop.purchases();
    int came = Arrays.stream(shop.later).sum();

    MbgCnbd regular = MbgCnbd.fit(purchases, 6, 0);
    ParetoNbd chance = ParetoNbd.fit(purchases, 0.1);

    assertThat(regular.fit().sound()).isTrue();
    assertThat(shop.foretold(regular)).isCloseTo(came, within(0.06 * came));
    assertThat(shop.meanError(regular)).isLessThan(0.9 * shop.meanError(chance));
  }

  @Test
  void silenceTellsSoonerOfARegularBuyerThatTheyLeft() {
    MbgCnbd regular = MbgCnbd.of(8, 1, 1, 0.6, 4);
    MbgCnbd chance = MbgCnbd.of(1, 1, 8, 0.6, 4);
    double on = regular.alive(10, 50, 52);

    assertThat(on).isGreaterThan(0.9);
    assertThat(regular.alive(10, 50, 65)).isLessThan(0.1);
    assertThat(chance.alive(10, 50, 65)).isGreaterThan(0.5);
  }

  @Test
  void nobodyAndOneCustomerGiveNumbers() {
    Purchases none = new Purchases(new int[0], new double[0], new double[0]);
    Purchases one = new Purchases(new int[] {2}, new double[] {5}, new double[] {5});
    for (Purchases purchases : List.of(none, one)) {
      MbgCnbd model = MbgCnbd.fit(purchases, 3, 1);
      assertThat(model.fit().parameters()).allMatch(Double::isFinite);
      assertThat(model.expected(2, 5, 5, 52)).isFinite().isNotNegative();
      assertThat(model.alive(0, 0, 0)).isBetween(0.0, 1.0);
    }
  }
}
