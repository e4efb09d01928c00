package app.kith.segment.ui;

import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.DateTest;
import app.kith.segment.rule.Field;
import app.kith.segment.rule.MemberField;
import app.kith.segment.rule.NumberTest;
import app.kith.segment.rule.PersonField;
import app.kith.segment.rule.TextTest;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Between the builder's lines and criteria, both ways. */
final class RuleLines {
  private static final int MOST_DAYS = 40_000;

  private RuleLines() {}

  /** The criterion of a line; empty while something is missing or is no number. */
  static Optional<Criterion> criterion(RuleLine line, Locale locale) {
    Operator operator = line.operatorProperty().get();
    Field field = line.fieldProperty().get();
    if (operator == null || !Operator.of(field).contains(operator)) {
      return Optional.empty();
    }
    return switch (operator.needs()) {
      case NOTHING -> Optional.of(bare(field, operator));
      case TEXT -> text(field, operator, line.valueProperty().get());
      case NUMBER -> amount(field, operator, line, locale);
      case DAYS ->
          days(line.valueProperty().get(), locale)
              .map(days -> new Criterion.Day(field, DateTest.valueOf(operator.name()), days));
      case CHOICE ->
          Optional.ofNullable(line.choiceProperty().get())
              .map(c -> choice(field, operator, c.code()));
    };
  }

  private static Criterion bare(Field field, Operator operator) {
    return switch (operator) {
      case YES -> new Criterion.YesNo(field, true);
      case NO -> new Criterion.YesNo(field, false);
      case UNKNOWN -> new Criterion.Not(new Criterion.Known(field));
      default -> new Criterion.Known(field);
    };
  }

  private static Optional<Criterion> text(Field field, Operator operator, String value) {
    if (value.isBlank() || value.length() > Criterion.MAX_TEXT) {
      return Optional.empty();
    }
    return Optional.of(
        switch (operator) {
          case TAGGED -> new Criterion.Tagged(value.strip());
          case NOT_TAGGED -> new Criterion.Not(new Criterion.Tagged(value.strip()));
          default -> new Criterion.Text(field, TextTest.valueOf(operator.name()), value.strip());
        });
  }

  private static Optional<Criterion> amount(
      Field field, Operator operator, RuleLine line, Locale locale) {
    OptionalDouble limit = number(line.valueProperty().get(), locale);
    String within = line.withinDaysProperty().get();
    boolean limited = line.mayLimitDays() && !within.isBlank();
    Optional<Integer> days = limited ? days(within, locale) : Optional.of(0);
    if (limit.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Criterion.Amount(
            field, days.get(), NumberTest.valueOf(operator.name()), limit.getAsDouble()));
  }

  private static Criterion choice(Field field, Operator operator, String code) {
    Criterion positive =
        field instanceof PersonField person
            ? new Criterion.Choice(person, code)
            : new Criterion.InSegment(Long.parseLong(code));
    boolean negative = operator == Operator.NOT_CHOSEN || operator == Operator.NOT_MEMBER;
    return negative ? new Criterion.Not(positive) : positive;
  }

  private static Optional<Integer> days(String text, Locale locale) {
    OptionalDouble number = number(text, locale);
    return number.isPresent()
            && number.getAsDouble() == Math.rint(number.getAsDouble())
            && number.getAsDouble() >= 0
            && number.getAsDouble() <= MOST_DAYS
        ? Optional.of((int) number.getAsDouble())
        : Optional.empty();
  }

  /** A number as the user writes it, the whole text. */
  static OptionalDouble number(String text, Locale locale) {
    String tidy = text.strip();
    ParsePosition position = new ParsePosition(0);
    @Nullable Number number = NumberFormat.getNumberInstance(locale).parse(tidy, position);
    return number != null && position.getIndex() == tidy.length() && !tidy.isEmpty()
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** The line of a criterion; empty if no line can say it. */
  static Optional<RuleLine> line(
      Criterion criterion, List<RuleLine.Option> segments, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(10);
    format.setGroupingUsed(false);
    return switch (criterion) {
      case Criterion.Text t -> line(t.field(), t.test().name(), t.text(), segments);
      case Criterion.Tagged t -> line(PersonField.TAGS, "TAGGED", t.tag(), segments);
      case Criterion.Not(Criterion.Tagged t) ->
          line(PersonField.TAGS, "NOT_TAGGED", t.tag(), segments);
      case Criterion.Choice c -> chosen(c.field(), "CHOSEN", c.choice(), segments);
      case Criterion.Not(Criterion.Choice c) ->
          chosen(c.field(), "NOT_CHOSEN", c.choice(), segments);
      case Criterion.InSegment in ->
          chosen(MemberField.SEGMENT, "MEMBER", "" + in.segmentId(), segments);
      case Criterion.Not(Criterion.InSegment in) ->
          chosen(MemberField.SEGMENT, "NOT_MEMBER", "" + in.segmentId(), segments);
      case Criterion.Amount a -> {
        Optional<RuleLine> line =
            line(a.field(), a.test().name(), format.format(a.limit()), segments);
        line.filter(_ -> a.withinDays() > 0)
            .ifPresent(l -> l.withinDaysProperty().set(format.format(a.withinDays())));
        yield line;
      }
      case Criterion.Day d -> line(d.field(), d.test().name(), format.format(d.days()), segments);
      case Criterion.YesNo y -> line(y.field(), y.yes() ? "YES" : "NO", "", segments);
      case Criterion.Known k -> line(k.field(), "KNOWN", "", segments);
      case Criterion.Not(Criterion.Known k) -> line(k.field(), "UNKNOWN", "", segments);
      case Criterion.Not _, Criterion.AllOf _, Criterion.AnyOf _ -> Optional.empty();
    };
  }

  private static Optional<RuleLine> line(
      Field field, String operator, String value, List<RuleLine.Option> segments) {
    RuleLine line = new RuleLine(field, segments);
    line.operatorProperty().set(Operator.valueOf(operator));
    line.valueProperty().set(value);
    return line.operators().contains(line.operatorProperty().get())
        ? Optional.of(line)
        : Optional.empty();
  }

  private static Optional<RuleLine> chosen(
      Field field, String operator, String code, List<RuleLine.Option> segments) {
    Optional<RuleLine> line = line(field, operator, "", segments);
    line.ifPresent(
        l ->
            l.choiceProperty()
                .set(
                    l.choices().stream()
                        .filter(o -> o.code().equals(code))
                        .findFirst()
                        .orElse(null)));
    return line;
  }
}
