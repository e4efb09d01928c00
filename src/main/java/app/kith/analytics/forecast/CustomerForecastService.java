package app.kith.analytics.forecast;

import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.prediction.AmountForecaster;
import app.kith.analytics.prediction.AmountKind;
import app.kith.analytics.prediction.AmountService;
import app.kith.analytics.prediction.Contest;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Forecaster;
import app.kith.analytics.prediction.Foreteller;
import app.kith.analytics.prediction.Measure;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionService;
import app.kith.analytics.prediction.TrialPlan;
import app.kith.base.Remembered;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Foretells customers: what they will do in the span ahead, how much they will spend, or what a
 * field that is not known of them holds. Tests itself first on people of whom it is known, and
 * learns nothing twice while the people stay as they are. Reads only; call it off the UI thread.
 */
public final class CustomerForecastService {
  private static final int FOLDS = 5;
  private static final long SEED = 42;

  /** Given for trying kinds of models, of the waiting time that a forecast takes. */
  private static final double TRIAL_SECONDS = 10;

  private static final int MOST_KEPT = 12;

  private final Database database;
  private final FeatureService features;
  private final Clock clock;
  private final Remembered<FeatureTable, Wish, CustomerForecast> made = new Remembered<>(MOST_KEPT);
  private final StudyService studies;
  private final PredictionService predictions;
  private final AmountService amounts;
  private final FairnessService fairness;
  private final OutcomeRepository outcomes = new OutcomeRepository();

  /** Over one workspace. */
  public CustomerForecastService(Database database, FeatureService features, Clock clock) {
    this.database = database;
    this.features = features;
    this.clock = clock;
    this.studies = new StudyService(database, features, clock.getZone());
    this.predictions = new PredictionService(clock, SEED);
    this.amounts = new AmountService(clock, SEED);
    this.fairness = new FairnessService(database, features);
  }

  /** Says whether groups of people are treated alike. */
  public FairnessService fairness() {
    return fairness;
  }

  private record Wish(LocalDate day, CustomerTarget target, int days, Set<String> leftOut) {}

  /** Everything that can be foretold here: what is built in, then the fields of the business. */
  public List<CustomerTarget> targets() {
    List<CustomerTarget> targets = new ArrayList<>(List.of(Happening.values()));
    targets.add(new NextAmount());
    targets.addAll(database.read(outcomes::fields));
    return targets;
  }

  /**
   * Foretells, and first, as a test, those of whom it is known what came.
   *
   * @param days the length of a span, 1 or more
   * @param leftOut names of features that must not be learnt from
   * @throws UserFacingException if there is too little to learn from
   */
  public CustomerForecast forecast(
      CustomerTarget target, int days, Set<String> leftOut, Watch watch) {
    Wish wish = new Wish(LocalDate.now(clock), target, days, Set.copyOf(leftOut));
    return made.get(features.features(), wish, () -> learn(target, days, leftOut, watch));
  }

  private CustomerForecast learn(
      CustomerTarget target, int days, Set<String> leftOut, Watch watch) {
    Study study = studies.study(target, days, clock.instant());
    watch.report(0.1);
    List<String> names = study.ahead().without(leftOut);
    Trial trial = trial(target, study.before().select(names), watch.part(0.1, 0.7));
    ReportCard card = card(target, days, study, names, trial.model());
    Snapshot learnt = study.all(StudyService.MOST_LEARNT);
    Foreteller model = again(target, trial, learnt.select(names), watch.part(0.7, 1));
    NaiveRule rule = NaiveRule.of(target, days, learnt);
    return new CustomerForecast(
        card,
        trial.contest(),
        new Lesson(learnt.table().ids(), study.known()),
        model,
        study.ahead().select(names),
        Judgement.of(rule, target.measure(), learnt, study.ahead()));
  }

  /**
   * Only the test of {@link #forecast}: how those of whom it is known what came would have been
   * foretold from all features. Takes half as long.
   *
   * @throws UserFacingException if there is too little to learn from
   */
  public ReportCard card(CustomerTarget target, int days, Watch watch) {
    Study study = studies.study(target, days, clock.instant());
    watch.report(0.2);
    List<String> names = study.ahead().without(Set.of());
    Trial trial = trial(target, study.before().select(names), watch.part(0.2, 1));
    return card(target, days, study, names, trial.model());
  }

  /** The tested people foretold by a model that learnt from those known before. */
  private static ReportCard card(
      CustomerTarget target, int days, Study study, List<String> names, Foreteller then) {
    Snapshot before = study.before();
    Snapshot last = study.last();
    double[] foretold = then.values(last.select(names).observations());
    Tested tested = new Tested(target.measure(), last.table().ids(), last.outcomes(), foretold);
    NaiveRule rule = NaiveRule.of(target, days, before);
    Judgement byRule = Judgement.of(rule, target.measure(), before, last);
    return target.measure() == Measure.CHANCE
        ? ChanceCard.of(study.from(), study.to(), tested, byRule.values())
        : AmountCard.of(
            study.from(),
            study.to(),
            tested,
            new Judgement(foretold, then.experience(), then.total(foretold)),
            byRule);
  }

  /** The model taken, and how it was found. */
  private record Trial(Foreteller model, Contest contest) {}

  /** Tries the kinds for which there is time. */
  private Trial trial(CustomerTarget target, Snapshot learnt, Watch watch) {
    Folds folds = folds(learnt);
    if (target.measure() == Measure.CHANCE) {
      Observations people = learnt.observations();
      TrialPlan plan = TrialPlan.of(people, folds, TRIAL_SECONDS);
      Forecaster model = predictions.train(people, plan.tried(), folds, watch);
      return new Trial(model, Contest.of(model.report(), plan));
    }
    AmountForecaster model = amounts(target, learnt, EnumSet.allOf(AmountKind.class), watch);
    return new Trial(model, Contest.of(model.report(), target.measure()));
  }

  /** Learns anew, from more people, with the kind that was taken. */
  private Foreteller again(CustomerTarget target, Trial trial, Snapshot learnt, Watch watch) {
    return switch (trial.model()) {
      case Forecaster one ->
          predictions.train(learnt.observations(), EnumSet.of(one.kind()), folds(learnt), watch);
      case AmountForecaster one -> amounts(target, learnt, EnumSet.of(one.report().best()), watch);
    };
  }

  private AmountForecaster amounts(
      CustomerTarget target, Snapshot learnt, Set<AmountKind> kinds, Watch watch) {
    return amounts.train(
        target.measure(), learnt.observations(), learnt.outcomes(), kinds, folds(learnt), watch);
  }

  private static Folds folds(Snapshot learnt) {
    return Folds.byPerson(learnt.table().ids(), FOLDS, SEED);
  }
}
