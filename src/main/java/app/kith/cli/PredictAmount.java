package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.AmountForecaster;
import app.kith.analytics.prediction.AmountKind;
import app.kith.analytics.prediction.AmountModel;
import app.kith.analytics.prediction.AmountService;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Measure;
import app.kith.analytics.prediction.Observations;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** {@code kith analyze predict} of a column of amounts. */
final class PredictAmount {
  private final Session session;
  private final AmountService service;
  private final Observations people;
  private final double[] amounts;

  PredictAmount(Session session, long seed, Observations people, double[] amounts) {
    this.session = session;
    this.service = new AmountService(session.clock(), seed);
    this.people = people;
    this.amounts = amounts;
  }

  /** The kinds of a name; empty if there is none. */
  static Optional<Set<AmountKind>> kinds(String model) {
    if (model.equalsIgnoreCase("auto")) {
      return Optional.of(EnumSet.allOf(AmountKind.class));
    }
    return Arrays.stream(AmountKind.values())
        .filter(kind -> kind.id().equalsIgnoreCase(model))
        .findFirst()
        .map(EnumSet::of);
  }

  void compare(TableFile file, Set<AmountKind> kinds, Folds folds) {
    new PredictAnswer(session.terminal())
        .give(file, people, service.compare(people, amounts, kinds, folds, Watch.NONE));
  }

  /**
   * Foretells another file's rows.
   *
   * @param kinds all of them try out which is best
   * @param why true to explain every row
   */
  void foretell(
      ForetoldFile others, Observations asked, Set<AmountKind> kinds, Folds folds, boolean why) {
    if (kinds.size() == 1 && !why) {
      AmountModel model = service.learn(people, amounts, kinds.iterator().next(), Watch.NONE);
      others.give(Measure.NUMBER, model.kind().id(), model.amounts(asked), null);
      return;
    }
    AmountForecaster model =
        service.train(Measure.NUMBER, people, amounts, kinds, folds, Watch.NONE);
    others.give(
        Measure.NUMBER,
        model.model(),
        model.values(asked),
        why ? row -> model.forecast(asked, row) : null);
    session.terminal().say(model.report().quality());
  }
}
