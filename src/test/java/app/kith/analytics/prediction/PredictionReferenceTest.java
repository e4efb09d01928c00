package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.PredictionReport.Score;
import app.kith.base.Messages;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Churn and conversion by five folds, against scikit-learn 1.2.1. */
class PredictionReferenceTest {
  /** Of all kinds those that come near the best on these data; the others only take longer. */
  private static final Set<PredictionKind> MAY_WIN =
      EnumSet.of(
          PredictionKind.LOGISTIC,
          PredictionKind.TREE,
          PredictionKind.FOREST,
          PredictionKind.BOOSTING);

  private final PredictionService service = new PredictionService(InstantSource.system(), 42);

  private static Observations read(
      String file, String target, String positive, Set<String> dropped, Set<String> asText) {
    List<NamedCsvRecord> records = ReferenceData.records(file);
    List<Observations.Column> columns = new ArrayList<>();
    for (String name : records.getFirst().getHeader()) {
      if (!name.equals(target) && !dropped.contains(name)) {
        List<String> cells = records.stream().map(r -> r.getField(name).strip()).toList();
        boolean numeric =
            !asText.contains(name) && cells.stream().allMatch(c -> c.matches("-?[0-9.]*"));
        columns.add(
            numeric
                ? new Observations.Numbers(
                    name,
                    cells.stream()
                        .mapToDouble(c -> c.isEmpty() ? 0 : Double.parseDouble(c))
                        .toArray())
                : new Observations.Words(name, cells));
      }
    }
    boolean[] happened = new boolean[records.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = records.get(i).getField(target).equals(positive);
    }
    return new Observations(columns, happened);
  }

  private PredictionReport compare(Observations observations, Set<PredictionKind> kinds) {
    return service.compare(
        observations, kinds, Folds.byRemainder(observations.rows(), 5), Watch.NONE);
  }

  @Test
  void telcoChurn() {
    Observations telco =
        read(
            "churn/WA_Fn-UseC_-Telco-Customer-Churn.csv",
            "Churn",
            "Yes",
            Set.of("customerID"),
            Set.of("SeniorCitizen"));
    assertThat(telco.yes()).isEqualTo(1869);
    PredictionReport report = compare(telco, EnumSet.allOf(PredictionKind.class));
    PredictionReport.Score logistic = report.score(PredictionKind.LOGISTIC);
    assertThat(logistic.auc()).isCloseTo(0.8453, within(0.0001));
    assertThat(logistic.logLoss()).isCloseTo(0.4173, within(0.0001));
    assertThat(logistic.brier()).isCloseTo(0.1354, within(0.0001));
    assertThat(logistic.lift10()).isCloseTo(2.86, within(0.02));
    assertThat(report.score(PredictionKind.TREE).auc()).isCloseTo(0.8278, within(0.006));
    assertThat(report.score(PredictionKind.FOREST).auc()).isGreaterThan(0.8442 - 0.003);
    assertThat(report.score(PredictionKind.BOOSTING).auc()).isGreaterThan(0.8476 - 0.003);
    assertThat(report.score(report.best()).auc()).isGreaterThan(0.8476 - 0.006);
    assertAsGoodAs(report, 0.8476, 0.4131, 0.1343);
    assertThat(report.useful()).isTrue();
  }

  @Test
  void responsesToMarketing() {
    TableFile file = TableFile.read(ReferenceData.file("segmentation/marketing_data.csv"));
    Observations people =
        new FileObservations(file, List.of(), 2026).yesNo("Response", null, List.of("ID"));
    assertThat(people.yes()).isEqualTo(334);
    assertAsGoodAs(compare(people, EnumSet.allOf(PredictionKind.class)), 0.9078, 0.2599, 0.0790);
  }

  /** The best is as good as the reference's best rows, and the one chosen hardly worse. */
  private static void assertAsGoodAs(
      PredictionReport report, double auc, double logLoss, double brier) {
    double best = report.models().stream().mapToDouble(Score::auc).max().orElse(0);
    assertThat(best).isGreaterThan(auc - 0.003);
    assertThat(report.score(report.best()).auc()).isGreaterThanOrEqualTo(best - 0.003);
    assertThat(report.models().stream().mapToDouble(Score::logLoss).min().orElse(1))
        .isLessThan(logLoss * 1.01);
    assertThat(report.models().stream().mapToDouble(Score::brier).min().orElse(1))
        .isLessThan(brier * 1.01);
  }

  /** Of the model taken, its chances as they are shown: after calibration. */
  private static void assertChosenAsGoodAs(
      PredictionReport report, double auc, double logLoss, double brier) {
    assertThat(report.score(report.best()).auc()).isGreaterThan(auc - 0.003);
    assertThat(report.chances().logLoss()).isLessThan(logLoss * 1.01);
    assertThat(report.chances().brier()).isLessThan(brier * 1.01);
  }

  @Test
  void bankConversion() {
    Observations bank = read("bank/bank-full-recoded.csv.gz", "subscribe", "1", Set.of(), Set.of());
    PredictionReport report = compare(bank, MAY_WIN);
    assertThat(report.score(PredictionKind.LOGISTIC).auc()).isCloseTo(0.9066, within(0.0002));
    assertThat(report.score(PredictionKind.LOGISTIC).logLoss()).isCloseTo(0.2398, within(0.0001));
    assertThat(report.score(PredictionKind.FOREST).auc()).isGreaterThan(0.9315 - 0.003);
    assertThat(report.best()).isEqualTo(PredictionKind.BOOSTING);
    assertAsGoodAs(report, 0.9375, 0.1931, 0.0609);
    assertChosenAsGoodAs(report, 0.9375, 0.1931, 0.0609);
  }

  @Test
  void bankConversionBeforeTheCall() {
    Observations bank =
        read("bank/bank-full-recoded.csv.gz", "subscribe", "1", Set.of("duration"), Set.of());
    PredictionReport report = compare(bank, MAY_WIN);
    assertThat(report.score(PredictionKind.LOGISTIC).auc()).isCloseTo(0.7657, within(0.0002));
    assertThat(report.score(PredictionKind.FOREST).auc()).isGreaterThan(0.7966 - 0.003);
    assertAsGoodAs(report, 0.8021, 0.2832, 0.0812);
    assertChosenAsGoodAs(report, 0.8021, 0.2832, 0.0812);
  }

  @Test
  void whatCannotBeLearntIsSaid() {
    Observations.Numbers noise =
        new Observations.Numbers("noise", new Random(1).doubles(200).toArray());
    boolean[] never = new boolean[200];
    assertThatThrownBy(
            () ->
                compare(
                    new Observations(List.of(noise), never), EnumSet.of(PredictionKind.LOGISTIC)))
        .hasMessage("prediction.error.one_outcome");
    boolean[] random = new boolean[200];
    for (int i = 0; i < 200; i++) {
      random[i] = i * 7919 % 13 < 5;
    }
    PredictionReport report =
        compare(new Observations(List.of(noise), random), EnumSet.of(PredictionKind.LOGISTIC));
    assertThat(report.useful()).isFalse();
    assertThat(new Messages(Locale.US).text(report.quality())).contains("hardly better");
  }
}
