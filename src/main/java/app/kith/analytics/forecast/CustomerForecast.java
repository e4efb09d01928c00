package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.prediction.Contest;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Foreteller;
import app.kith.analytics.prediction.Measure;
import app.kith.analytics.prediction.Observations;
import app.kith.base.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is foretold of every customer. */
public final class CustomerForecast {
  private static final int MOST_ALIKE = 5;

  private final ReportCard card;
  private final Contest contest;
  private final Lesson lesson;
  private final Foreteller model;
  private final Snapshot ahead;
  private final Observations observations;
  private final Judgement byRule;
  private final double[] values;

  CustomerForecast(
      ReportCard card,
      Contest contest,
      Lesson lesson,
      Foreteller model,
      Snapshot ahead,
      Judgement byRule) {
    this.card = card;
    this.contest = contest;
    this.lesson = lesson;
    this.model = model;
    this.ahead = ahead;
    this.observations = ahead.observations();
    this.byRule = byRule;
    this.values = card.trusted() ? model.values(observations) : byRule.values();
  }

  /** How the last forecasts came true. */
  public ReportCard card() {
    return card;
  }

  /** Which kinds of models were tried, and why the model is of the kind it is. */
  public Contest contest() {
    return contest;
  }

  /** From how many cases was learnt. */
  public int learnt() {
    return lesson.ids().length;
  }

  /**
   * Of how many cases it is known what came; more than {@link #learnt} where a sample is learnt.
   */
  public long known() {
    return lesson.known();
  }

  /** In words: from how much was learnt. */
  public Message learntFrom() {
    String key = lesson.isSample() ? "prediction.learnt.sample" : "prediction.learnt.all";
    return Message.of(key, learnt(), known(), card.people());
  }

  /** What is foretold: chances, or amounts. */
  public Measure measure() {
    return model.measure();
  }

  /** The customers foretold; its ids are theirs. */
  public FeatureTable customers() {
    return ahead.table();
  }

  /** Whether it learns from the field that people are grouped by. */
  public boolean learnsFrom(Grouping by) {
    return by instanceof FieldGrouping own
        && customers().features().stream().map(Feature::source).anyMatch(own.source()::equals);
  }

  /** What is foretold of every customer: by the model, or by the rule if the model lost. */
  public double[] values() {
    return values.clone();
  }

  /** What all customers come to together: expected cases, or an amount. */
  public double total() {
    return card.trusted() ? model.total(values) : byRule.total();
  }

  /** What it comes to in all, in words: next orders come to it only if everybody orders. */
  public Message inAll() {
    int people = customers().rows();
    return switch (card) {
      case ChanceCard _ -> Message.of("prediction.all.chance", total(), people);
      case AmountCard it when it.from().equals(it.to()) ->
          Message.of("prediction.all.field", measure().said(total()), people);
      case AmountCard _ -> Message.of("prediction.all.next", measure().said(total()), people);
    };
  }

  /** The kind of model by its name. */
  public String model() {
    return model.model();
  }

  /** What matters over all customers, most first. */
  public List<Foreteller.Weight> weights() {
    return model.weights();
  }

  /**
   * Why it says what it says of a customer, by row. While the model is switched off that is the
   * rule's word with the rule's range, and no reasons, as the rule has none.
   */
  public Forecast why(int row) {
    Forecast why = model.forecast(observations, row);
    if (card.trusted()) {
      return why;
    }
    double[] range = byRule.experience().range(values[row]);
    return new Forecast(
        measure(), values[row], range[0], range[1], List.of(), List.of(), List.of(), why.similar());
  }

  /**
   * Somebody alike, of those learnt from.
   *
   * @param person whose id
   * @param outcome what came of them then: 1 for yes and 0 for no, or the amount
   */
  public record Alike(long person, double outcome) {}

  /** The other people most like the one of a row, nearest first, each once, at most five. */
  public List<Alike> alike(int row, Forecast why) {
    Set<Long> seen = new HashSet<>(Set.of(customers().ids()[row]));
    return why.similar().stream()
        .map(similar -> new Alike(lesson.ids()[similar.row()], similar.outcome()))
        .filter(alike -> seen.add(alike.person()))
        .limit(MOST_ALIKE)
        .toList();
  }
}
