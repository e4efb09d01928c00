package app.kith.analytics.prediction;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Quantiles;
import app.kith.analytics.engine.predict.Estimator;
import app.kith.analytics.engine.predict.Reasons;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Why a model says what it says, in the columns that people know. */
final class Explanation {
  private static final int BACKGROUND = 200;
  private static final int SHOWN = 3;
  private static final double WORTH_SAYING = 0.005;
  private static final double WORTH_CHANGING = 2 * WORTH_SAYING;
  private static final double[] ALTERNATIVES = {0.1, 0.25, 0.5, 0.75, 0.9};

  private final Measure measure;
  private final Estimator model;
  private final Encoding encoding;
  private final Observations learnt;
  private final Reasons reasons;
  private final double[] weights;
  private final double unit;

  /**
   * Prepares to explain.
   *
   * @param measure what the model foretells
   * @param sample rows of what was learnt, in no meaningful order
   */
  Explanation(
      Measure measure, Estimator model, Encoding encoding, Observations learnt, int[] sample) {
    this.measure = measure;
    this.model = model;
    this.encoding = encoding;
    this.learnt = learnt;
    Matrix background =
        encoding.encode(learnt, Arrays.copyOf(sample, Math.min(BACKGROUND, sample.length)));
    this.unit = measure == Measure.CHANCE ? 1 : size(model.answers(background));
    int things = learnt.columns().size();
    this.reasons = new Reasons(model, background, encoding.things(), things);
    this.weights = new double[things];
    for (int i = 0; i < background.rows(); i++) {
      double[] points = points(background, i);
      for (int t = 0; t < things; t++) {
        weights[t] += Math.abs(points[t]) / background.rows();
      }
    }
  }

  /** How large a usual answer is: what steps are small or large against. */
  private static double size(double[] answers) {
    return Arrays.stream(answers).map(Math::abs).average().orElse(1);
  }

  /** How much each column moves the answer for a person on average. */
  double[] weights() {
    return weights.clone();
  }

  /** The way from the average answer to this row's, shared out among the columns. */
  private double[] points(Matrix data, int row) {
    double[] contributions = reasons.contributions(data, row);
    double score = model.scores(data.pick(new int[] {row}))[0];
    double sum = Arrays.stream(contributions).sum();
    double slope = slope(score - sum, score);
    return Arrays.stream(contributions).map(c -> c * slope).toArray();
  }

  /** How much one unit of score is worth between two scores. */
  private double slope(double from, double to) {
    double apart = Math.abs(to - from) < 0.01 ? 0.01 : to - from;
    return (model.answer(from + apart) - model.answer(from)) / apart;
  }

  /** What raises or lowers the answer most. */
  List<Forecast.Reason> reasons(Observations people, int row, boolean raising) {
    double[] points = points(encoding.encode(people, new int[] {row}), 0);
    double sign = raising ? 1 : -1;
    return IntStream.range(0, points.length)
        .filter(t -> points[t] * sign >= WORTH_SAYING * unit)
        .boxed()
        .sorted(Comparator.comparingDouble(t -> -points[t] * sign))
        .limit(SHOWN)
        .map(
            t -> {
              Observations.Column column = people.columns().get(t);
              return new Forecast.Reason(column.title(), column.text(row), measure, points[t]);
            })
        .toList();
  }

  /** For each column the other value that moves the answer most; the most moving ones. */
  List<Forecast.Change> changes(Observations people, int row) {
    Matrix own = encoding.encode(people, new int[] {row});
    double now = model.answers(own)[0];
    List<Forecast.Change> all = new ArrayList<>();
    for (int t = 0; t < learnt.columns().size(); t++) {
      Observations.Column column = learnt.columns().get(t);
      Observations others = alternatives(column, t);
      double[] values = new double[others.rows() * own.columns()];
      for (int a = 0; a < others.rows(); a++) {
        System.arraycopy(own.values(), 0, values, a * own.columns(), own.columns());
        encoding.put(t, others.columns().getFirst(), a, values, a * own.columns());
      }
      double[] answers = model.answers(new Matrix(others.rows(), own.columns(), values));
      for (boolean up : new boolean[] {true, false}) {
        int best = best(answers, up);
        if (best >= 0 && (up ? 1 : -1) * (answers[best] - now) > WORTH_CHANGING * unit) {
          Message value = others.columns().getFirst().text(best);
          all.add(new Forecast.Change(column.title(), value, measure, answers[best]));
        }
      }
    }
    all.sort(Comparator.comparingDouble(change -> -Math.abs(change.result() - now)));
    return all.stream().limit(2L * SHOWN).toList();
  }

  private static int best(double[] answers, boolean up) {
    return IntStream.range(0, answers.length)
        .boxed()
        .max(Comparator.comparingDouble(a -> up ? answers[a] : -answers[a]))
        .orElse(-1);
  }

  /** Values that others have: quantiles of numbers, the words learnt. */
  private Observations alternatives(Observations.Column column, int thing) {
    return switch (column) {
      case Observations.Numbers numbers -> {
        double[] sorted = Quantiles.sorted(numbers.values());
        double[] values =
            sorted.length == 0
                ? sorted
                : Arrays.stream(ALTERNATIVES).map(q -> Quantiles.of(sorted, q)).toArray();
        yield new Observations(List.of(numbers.with(values)), new boolean[values.length]);
      }
      case Observations.Words words -> {
        List<String> known = encoding.words(thing);
        yield new Observations(List.of(words.with(known)), new boolean[known.size()]);
      }
    };
  }
}
