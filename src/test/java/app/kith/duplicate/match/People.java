package app.kith.duplicate.match;

import app.kith.base.Message;
import app.kith.contact.TextKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables of people for the tests: given, family, e-mail, phone, street, city, day of birth,
 * company; values that are left out at the end are missing.
 */
final class People {
  private static final List<FieldKind> KINDS =
      List.of(
          FieldKind.GIVEN_NAME,
          FieldKind.FAMILY_NAME,
          FieldKind.EMAIL,
          FieldKind.PHONE,
          FieldKind.STREET,
          FieldKind.CITY,
          FieldKind.BIRTHDAY,
          FieldKind.COMPANY);

  private final List<@Nullable String[]> rows = new ArrayList<>();

  /** Strangers, as many as asked for, all different: the crowd in which pairs are to be found. */
  static People strangers(int count) {
    People people = new People();
    SplittableRandom chance = new SplittableRandom(5);
    for (int i = 0; i < count; i++) {
      String given = word(chance.nextInt(150));
      String family = word(1_000 + chance.nextInt(400));
      people.add(
          given,
          family,
          given + "." + family + i + "@example.com",
          "+44 20 " + (10_000_000 + chance.nextInt(89_000_000)),
          (1 + chance.nextInt(150)) + " " + word(5_000 + chance.nextInt(900)) + " street",
          word(9_000 + chance.nextInt(80)),
          "%d%02d%02d"
              .formatted(
                  1940 + chance.nextInt(65), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
    }
    return people;
  }

  /** Adds somebody and gives the id: values in the order of the fields, null for none. */
  long add(@Nullable String... values) {
    rows.add(Arrays.copyOf(values, KINDS.size()));
    return rows.size();
  }

  /** What somebody's record says. */
  String row(long id) {
    return Arrays.toString(rows.get((int) id - 1));
  }

  List<Match> search(Decided decided) {
    return new Search(table(), decided, 1).run(() -> false);
  }

  /** The match of two ids, or null. */
  @Nullable Match match(long one, long other) {
    return match(one, other, Decided.NOTHING);
  }

  @Nullable Match match(long one, long other, Decided decided) {
    return search(decided).stream()
        .filter(match -> match.first() == one && match.second() == other)
        .findFirst()
        .orElse(null);
  }

  PeopleTable table() {
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < KINDS.size(); column++) {
      TextColumn.Builder builder = new TextColumn.Builder(rows.size());
      for (int row = 0; row < rows.size(); row++) {
        builder.set(row, normal(KINDS.get(column), rows.get(row)[column]));
      }
      if (builder.filled() > 1) {
        fields.add(new Field(Message.of("test"), KINDS.get(column), builder.build()));
      }
    }
    return new PeopleTable(LongStream.rangeClosed(1, rows.size()).toArray(), fields);
  }

  private static @Nullable String normal(FieldKind kind, @Nullable String value) {
    return switch (kind) {
      case EMAIL -> TextKeys.email(value);
      case PHONE -> TextKeys.phone(value);
      case STREET -> Normal.street(value);
      case BIRTHDAY -> value;
      default -> Normal.name(value);
    };
  }

  private static String word(int number) {
    SplittableRandom own = new SplittableRandom(number);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprstvz".charAt(own.nextInt(14))).append("aeiou".charAt(own.nextInt(5)));
    }
    return word.toString();
  }
}
