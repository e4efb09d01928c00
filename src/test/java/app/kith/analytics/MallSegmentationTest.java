package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Pca;
import app.kith.analytics.engine.Watch;
import app.kith.base.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mall's customers by income and spending, against scikit-learn 1.2.1. */
class MallSegmentationTest {
  private final SegmentationService service = new SegmentationService();

  private Segmentation segment(SegmentationMethod method) {
    return service.segment(ReferenceData.mall(), Preparation.STANDARD, method, Watch.NONE);
  }

  @Test
  void choosesFiveGroupsByItself() {
    Segmentation found = segment(SegmentationMethod.KMeans.auto(42));
    assertThat(found.groups()).isEqualTo(5);
    assertThat(found.inertia()).isCloseTo(65.568, within(0.0005));
    assertThat(found.silhouette()).isCloseTo(0.5547, within(0.00005));
    assertThat(found.sizes()).containsExactly(81, 39, 35, 23, 22);
    assertThat(found.strength()).isEqualTo(Segmentation.Strength.REASONABLE);
    assertThat(found.stability().orElseThrow()).isBetween(0.85, 1.0);
  }

  @Test
  void givesTheCentresInTheirOwnUnits() {
    double[][] expected = {
      {55.30, 49.52}, {86.54, 82.13}, {88.20, 17.11}, {26.30, 20.91}, {25.73, 79.36}
    };
    List<List<Double>> centres = segment(SegmentationMethod.KMeans.of(5, 1)).centres();
    for (int g = 0; g < expected.length; g++) {
      assertThat(centres.get(g).get(0)).isCloseTo(expected[g][0], within(0.005));
      assertThat(centres.get(g).get(1)).isCloseTo(expected[g][1], within(0.005));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 270.704, 0.3147, 1.268, 94.6",
    "3, 157.704, 0.4666, 0.716, 151.3",
    "4, 108.921, 0.4939, 0.710, 174.6",
    "5, 65.568, 0.5547, 0.572, 248.6",
    "6, 55.057, 0.5399, 0.655, 243.1",
    "7, 44.911, 0.5263, 0.721, 254.3",
    "8, 37.736, 0.4558, 0.744, 263.3",
    "9, 32.375, 0.4553, 0.756, 271.1",
    "10, 29.091, 0.4476, 0.751, 269.2"
  })
  void measuresEveryNumberOfGroups(
      int k, double inertia, double silhouette, double daviesBouldin, double calinskiHarabasz) {
    Segmentation.Trial trial = segment(SegmentationMethod.KMeans.auto(42)).trials().get(k - 2);
    assertThat(trial.groups()).isEqualTo(k);
    assertThat(trial.inertia()).isLessThan(inertia + 0.001);
    if (trial.inertia() > inertia - 0.001) {
      assertThat(trial.silhouette()).isCloseTo(silhouette, within(0.0001));
      assertThat(trial.daviesBouldin()).isCloseTo(daviesBouldin, within(0.001));
      assertThat(trial.calinskiHarabasz()).isCloseTo(calinskiHarabasz, within(0.1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 50, 0.5317, 0.687, 87;27;14;10;7;5",
    "0.3, 35, 0.5243, 0.727, 88;30;14;12;9;7;5",
    "0.35, 23, 0.5577, 0.790, 88;31;23;16;12;7",
    "0.4, 15, 0.4781, 0.568, 115;32;27;11",
    "0.5, 8, 0.3876, 0.268, 157;35"
  })
  void findsDenseRegions(double eps, int noise, double silhouette, double agreement, String sizes) {
    Segmentation found = segment(new SegmentationMethod.Density(OptionalDouble.of(eps), 5));
    assertThat(found.noise()).isEqualTo(noise);
    assertThat(found.sizes())
        .containsExactlyElementsOf(Arrays.stream(sizes.split(";")).map(Integer::valueOf).toList());
    assertThat(found.silhouette()).isCloseTo(silhouette, within(0.0001));
    assertThat(service.agreement(found, segment(SegmentationMethod.KMeans.of(5, 42))))
        .isCloseTo(agreement, within(0.001));
  }

  @Test
  void cutsWardsHierarchy() {
    Segmentation found = segment(new SegmentationMethod.Hierarchy(OptionalInt.of(5)));
    assertThat(found.sizes()).containsExactly(85, 39, 32, 23, 21);
    assertThat(found.silhouette()).isCloseTo(0.5538, within(0.0001));
    assertThat(service.agreement(found, segment(SegmentationMethod.KMeans.of(5, 42))))
        .isCloseTo(0.942, within(0.001));
  }

  @Test
  void explainsTheVarianceOfAgeIncomeAndScore() {
    FeatureTable table =
        ReferenceData.table(
            "segmentation/Mall_Customers.csv",
            "Age",
            "Annual Income (k$)",
            "Spending Score (1-100)");
    Matrix data = PreparedFeatures.of(table, Preparation.STANDARD).matrix();
    double[] explained = Pca.fit(data).explained();
    assertThat(explained[0]).isCloseTo(0.4427, within(0.00005));
    assertThat(explained[1]).isCloseTo(0.3331, within(0.00005));
    assertThat(explained[2]).isCloseTo(0.2243, within(0.00005));
  }

  @Test
  void describesEveryGroupInBothLanguages() {
    Segmentation found = segment(SegmentationMethod.KMeans.auto(42));
    Messages english = new Messages(Locale.US);
    Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE);
    assertThat(found.personas()).hasSize(5);
    assertThat(found.personas().stream().map(p -> english.text(p.name())).toList())
        .containsExactly(
            "Typical",
            "High Spending Score (1-100), High Annual Income (k$)",
            "Low Spending Score (1-100), High Annual Income (k$)",
            "Low Annual Income (k$), Low Spending Score (1-100)",
            "Low Annual Income (k$), High Spending Score (1-100)");
    assertThat(english.text(found.personas().get(1).summary()))
        .isEqualTo(
            "39 people (20%): Spending Score (1-100) much higher: 82.13 (everybody: 50.2), "
                + "Annual Income (k$) much higher: 86.54 (everybody: 60.56).");
    assertThat(chinese.text(found.personas().get(1).summary())).startsWith("39 人（20%）");
    for (Persona persona : found.personas()) {
      assertThat(english.text(persona.advice())).isNotBlank();
      assertThat(chinese.text(persona.advice())).isNotBlank();
    }
    assertThat(english.text(found.quality()))
        .contains("reasonably clear (0.55 of 1, the silhouette)");
    assertThat(chinese.text(found.quality())).contains("0.55");
  }
}
