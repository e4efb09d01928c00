package app.kith.segment.rule;

import app.kith.base.Message;
import java.util.List;
import java.util.function.LongFunction;

/** Reads a criterion back as a sentence in the user's language. */
public final class CriterionText {
  private final LongFunction<String> segmentNames;

  /** A reader that knows the names of segments. */
  public CriterionText(LongFunction<String> segmentNames) {
    this.segmentNames = segmentNames;
  }

  /** The whole sentence. */
  public Message sentence(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(List<Criterion> parts) when parts.isEmpty() ->
          Message.of("segment.rule.everybody");
      case Criterion.AnyOf(List<Criterion> parts) when parts.isEmpty() ->
          Message.of("segment.rule.nobody");
      case Criterion other -> Message.of("segment.rule.sentence", phrase(other));
    };
  }

  private Message phrase(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> joined(all.parts(), "segment.rule.and");
      case Criterion.AnyOf any -> joined(any.parts(), "segment.rule.or");
      case Criterion.Not(Criterion.Known(Field field)) ->
          Message.of("segment.rule.unknown", field.label());
      case Criterion.Not not -> Message.of("segment.rule.not", nested(not.part()));
      case Criterion.Text text ->
          Message.of("segment.rule.text." + text.test(), text.field().label(), text.text().strip());
      case Criterion.Tagged tagged -> Message.of("segment.rule.tagged", tagged.tag().strip());
      case Criterion.Choice choice ->
          Message.of(
              "segment.rule.choice",
              choice.field().label(),
              choice.field().choiceLabel(choice.choice()));
      case Criterion.Amount amount when amount.withinDays() > 0 ->
          Message.of(
              "segment.rule.amount.recent",
              amount.field().label(),
              Message.of("segment.rule.number." + amount.test(), amount.limit()),
              amount.withinDays());
      case Criterion.Amount amount ->
          Message.of(
              "segment.rule.amount",
              amount.field().label(),
              Message.of("segment.rule.number." + amount.test(), amount.limit()));
      case Criterion.Day day ->
          Message.of("segment.rule.day." + day.test(), day.field().label(), day.days());
      case Criterion.YesNo yesNo ->
          Message.of(yesNo.yes() ? "segment.rule.yes" : "segment.rule.no", yesNo.field().label());
      case Criterion.Known known -> Message.of("segment.rule.known", known.field().label());
      case Criterion.InSegment in ->
          Message.of("segment.rule.member", segmentNames.apply(in.segmentId()));
    };
  }

  private Message joined(List<Criterion> parts, String key) {
    if (parts.isEmpty()) {
      return Message.of(
          key.equals("segment.rule.and") ? "segment.rule.always" : "segment.rule.never");
    }
    Message sentence = nested(parts.getFirst());
    for (Criterion part : parts.subList(1, parts.size())) {
      sentence = Message.of(key, sentence, nested(part));
    }
    return sentence;
  }

  private Message nested(Criterion part) {
    boolean group =
        (part instanceof Criterion.AllOf(List<Criterion> parts) && parts.size() > 1)
            || (part instanceof Criterion.AnyOf(List<Criterion> some) && some.size() > 1);
    return group ? Message.of("segment.rule.group", phrase(part)) : phrase(part);
  }
}
