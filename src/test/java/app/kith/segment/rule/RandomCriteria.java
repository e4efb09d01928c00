package app.kith.segment.rule;

import app.kith.contact.CustomField;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Criteria of every kind, nested, with values that try to break out of a statement. */
final class RandomCriteria {
  static final OwnField SCORE = new OwnField("Score (1-100)", CustomField.Kind.NUMBER);
  static final OwnField HOBBY = new OwnField("Hobby's", CustomField.Kind.TEXT);
  static final OwnField RENEWAL = new OwnField("Renewal", CustomField.Kind.DATE);
  static final OwnField NEWS = new OwnField("News?", CustomField.Kind.BOOLEAN);
  static final List<String> WORDS =
      List.of(
          "Lyon",
          "lyon",
          "ly%",
          "a_b",
          "O'Brien",
          "100%",
          "x' OR '1'='1",
          "; DROP TABLE person --",
          "北京",
          "ÉCOLE",
          "!bang!",
          ":name",
          "?",
          "<b>",
          "a\\b",
          "\"q\"",
          "vip");
  private static final List<PersonField> TEXTS =
      List.of(PersonField.FULL_NAME, PersonField.CITY, PersonField.COMPANY, PersonField.NOTE);
  private static final List<Field> NUMBERS =
      List.of(
          SCORE,
          OrderField.TOTAL_SPENT,
          OrderField.ORDER_COUNT,
          OrderField.RETURN_COUNT,
          OrderField.AVERAGE_ORDER);
  private static final List<Field> DATES =
      List.of(
          RENEWAL,
          PersonField.BIRTHDAY,
          PersonField.CREATED_AT,
          OrderField.LAST_ORDER,
          OrderField.FIRST_ORDER);
  private static final List<Field> ANY =
      List.of(
          SCORE,
          HOBBY,
          RENEWAL,
          NEWS,
          PersonField.CITY,
          PersonField.COMPANY,
          PersonField.TAGS,
          PersonField.BIRTHDAY,
          OrderField.LAST_ORDER,
          OrderField.TOTAL_SPENT,
          OrderField.RETURN_COUNT);

  private final Random random;

  RandomCriteria(long seed) {
    random = new Random(seed);
  }

  Criterion next(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 7);
    return switch (kind) {
      case 0 -> new Criterion.Text(textField(), of(List.of(TextTest.values())), of(WORDS));
      case 1 -> new Criterion.Tagged(of(WORDS));
      case 2 -> choice();
      case 3 -> amount();
      case 4 ->
          new Criterion.Day(
              of(DATES), of(List.of(DateTest.values())), of(List.of(0, 5, 30, 90, 365, 9000)));
      case 5 -> new Criterion.YesNo(NEWS, random.nextBoolean());
      case 6 -> new Criterion.Known(of(ANY));
      case 7 -> new Criterion.AllOf(parts(depth));
      case 8 -> new Criterion.AnyOf(parts(depth));
      default -> new Criterion.Not(next(depth - 1));
    };
  }

  private List<Criterion> parts(int depth) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> next(depth - 1)).toList();
  }

  private Field textField() {
    return random.nextInt(5) == 0 ? HOBBY : of(TEXTS);
  }

  private Criterion choice() {
    PersonField field = random.nextBoolean() ? PersonField.LIFECYCLE : PersonField.CONSENT;
    return new Criterion.Choice(field, of(field.choices()));
  }

  private Criterion amount() {
    Field field = of(NUMBERS);
    int within = field instanceof OrderField && random.nextBoolean() ? 60 : 0;
    double limit = of(List.of(-20.0, 0.0, 1.0, 2.0, 37.25, 50.0, 120.5));
    return new Criterion.Amount(field, within, of(List.of(NumberTest.values())), limit);
  }

  private <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
