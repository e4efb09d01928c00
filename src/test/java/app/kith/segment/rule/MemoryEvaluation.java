package app.kith.segment.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a criterion means, written a second time in plain Java, to hold the SQL against. */
final class MemoryEvaluation {
  private final Instant now;

  MemoryEvaluation(Instant now) {
    this.now = now;
  }

  boolean passes(Criterion criterion, Facts person) {
    return switch (criterion) {
      case Criterion.AllOf all -> all.parts().stream().allMatch(part -> passes(part, person));
      case Criterion.AnyOf any -> any.parts().stream().anyMatch(part -> passes(part, person));
      case Criterion.Not not -> !passes(not.part(), person);
      case Criterion.Text text -> text(text, person);
      case Criterion.Tagged tagged ->
          person.tags().stream().anyMatch(tag -> lower(tag).equals(lower(tagged.tag())));
      case Criterion.Choice(PersonField field, String choice) ->
          choice.equals(
              field == PersonField.CONSENT ? person.consent().name() : person.lifecycle().name());
      case Criterion.Amount amount ->
          number(amount.field(), amount.withinDays(), person)
              .filter(value -> amount.test().passes(value, amount.limit()))
              .isPresent();
      case Criterion.Day day -> day(day, person);
      case Criterion.YesNo yesNo -> person.news() != null && person.news() == yesNo.yes();
      case Criterion.Known known -> known(known.field(), person);
      case Criterion.InSegment _ -> throw new IllegalArgumentException("not in this test");
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean text(Criterion.Text text, Facts person) {
    String wanted = lower(text.text().strip());
    Predicate<String> holds =
        switch (text.test()) {
          case IS, IS_NOT -> wanted::equals;
          case CONTAINS, CONTAINS_NOT -> value -> value.contains(wanted);
          case STARTS_WITH -> value -> value.startsWith(wanted);
        };
    boolean found =
        textOf(text.field(), person).map(MemoryEvaluation::lower).filter(holds).isPresent();
    boolean negative = text.test() == TextTest.IS_NOT || text.test() == TextTest.CONTAINS_NOT;
    return found != negative;
  }

  private static Optional<String> textOf(Field field, Facts person) {
    return Optional.ofNullable(
        switch (field) {
          case PersonField.FULL_NAME -> person.name();
          case PersonField.CITY -> person.city();
          case PersonField.COMPANY -> person.company();
          case PersonField.NOTE -> person.note();
          case OwnField _ -> person.hobby();
          default -> throw new IllegalArgumentException(field.code());
        });
  }

  private Optional<Double> number(Field field, int withinDays, Facts person) {
    if (field instanceof OwnField) {
      return Optional.ofNullable(person.score());
    }
    Instant since = withinDays > 0 ? now.minus(Duration.ofDays(withinDays)) : Instant.MIN;
    List<Facts.Sale> orders =
        person.orders().stream().filter(order -> !order.at().isBefore(since)).toList();
    Stream<Facts.Sale> sales = orders.stream().filter(Facts.Sale::isSale);
    return switch ((OrderField) field) {
      case TOTAL_SPENT -> Optional.of(orders.stream().mapToDouble(Facts.Sale::amount).sum());
      case ORDER_COUNT -> Optional.of((double) sales.count());
      case RETURN_COUNT -> Optional.of((double) (orders.size() - sales.count()));
      case AVERAGE_ORDER -> {
        double[] amounts = sales.mapToDouble(Facts.Sale::amount).toArray();
        double sum = java.util.Arrays.stream(amounts).sum();
        yield amounts.length == 0 ? Optional.empty() : Optional.of(sum / amounts.length);
      }
      case LAST_ORDER, FIRST_ORDER -> throw new IllegalArgumentException();
    };
  }

  private boolean day(Criterion.Day day, Facts person) {
    boolean within = day.test() == DateTest.WITHIN_DAYS;
    Instant then = now.minus(Duration.ofDays(day.days()));
    Optional<Instant> moment = moment(day.field(), person);
    if (moment.isPresent()) {
      return moment.get().isBefore(then) != within;
    }
    @Nullable LocalDate date =
        day.field() == PersonField.BIRTHDAY
            ? person.birthday()
            : day.field() instanceof OwnField ? person.renewal() : null;
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate first = today.minusDays(day.days());
    return date != null
        && (within ? !date.isBefore(first) && !date.isAfter(today) : date.isBefore(first));
  }

  private static Optional<Instant> moment(Field field, Facts person) {
    Stream<Instant> sales = person.orders().stream().filter(Facts.Sale::isSale).map(Facts.Sale::at);
    return switch (field) {
      case PersonField.CREATED_AT -> Optional.of(person.createdAt());
      case OrderField.LAST_ORDER -> sales.max(Instant::compareTo);
      case OrderField.FIRST_ORDER -> sales.min(Instant::compareTo);
      default -> Optional.empty();
    };
  }

  private static boolean known(Field field, Facts person) {
    Stream<Facts.Sale> orders = person.orders().stream();
    return switch (field) {
      case PersonField.CITY -> person.city() != null;
      case PersonField.COMPANY -> person.company() != null;
      case PersonField.TAGS -> !person.tags().isEmpty();
      case PersonField.BIRTHDAY -> person.birthday() != null;
      case OrderField.TOTAL_SPENT -> orders.findAny().isPresent();
      case OrderField.RETURN_COUNT -> orders.anyMatch(order -> !order.isSale());
      case OrderField.LAST_ORDER -> orders.anyMatch(Facts.Sale::isSale);
      case OwnField own ->
          switch (own.values()) {
            case NUMBER -> person.score() != null;
            case TEXT -> person.hobby() != null;
            case DATE -> person.renewal() != null;
            case BOOLEAN -> person.news() != null;
          };
      default -> throw new IllegalArgumentException(field.code());
    };
  }
}
