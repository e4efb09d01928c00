package app.kith.duplicate.match;

import app.kith.contact.index.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which two people can meet: each way gives everybody a 64-bit key or none (0), and
 * only people with a key in common are compared. No single error in a record may part a pair in all
 * of them.
 */
final class BlockingKeys {
  private static final int LONGEST_TEXT = 6;
  private static final int GRAM = 3;

  /** Among so few, everybody is compared with everybody. */
  private static final int SMALL = 400;

  private final PeopleTable people;
  private final Pinyin pinyin;
  private final List<long[]> ways = new ArrayList<>();

  private BlockingKeys(PeopleTable people, Pinyin pinyin) {
    this.people = people;
    this.pinyin = pinyin;
  }

  /** The keys of everybody, way by way, the most telling ways first. */
  static List<long[]> of(PeopleTable people, Pinyin pinyin) {
    BlockingKeys keys = new BlockingKeys(people, pinyin);
    keys.addAll();
    return List.copyOf(keys.ways);
  }

  private void addAll() {
    long[] email = coded(FieldKind.EMAIL, text -> text);
    long[] phone = coded(FieldKind.PHONE, text -> text);
    long[] given = coded(FieldKind.GIVEN_NAME, this::sound);
    long[] family = coded(FieldKind.FAMILY_NAME, this::sound);
    long[] postcode = coded(FieldKind.POSTCODE, text -> text);
    long[] birthday = coded(FieldKind.BIRTHDAY, text -> text);
    long[] street = coded(FieldKind.STREET, BlockingKeys::start);
    long[] city = coded(FieldKind.CITY, this::sound);
    long[] company = coded(FieldKind.COMPANY, BlockingKeys::start);
    long[] account = coded(FieldKind.EMAIL, BlockingKeys::account);
    add(email);
    add(phone);
    add(account);
    own();
    add(birthday);
    add(street, postcode);
    add(street, given);
    add(street, family);
    long[] both = both(given, family);
    add(both);
    add(both, city);
    add(both, company);
    add(family, postcode);
    add(given, postcode);
    add(family, city);
    add(given, city);
    add(family, company);
    add(given, company);
    add(grams(1), grams(2));
    add(grams(3), grams(4));
    add(grams(5), grams(6));
    if (people.rows() <= SMALL) {
      add(LongStream.generate(() -> 1).limit(people.rows()).toArray());
    }
  }

  /** Own texts and numbers that nearly everybody has another value of. */
  private void own() {
    for (Field field : people.fields()) {
      TextColumn column = field.column();
      if (field.kind().theme() == FieldKind.Theme.OWN && column.agreement() < 0.002) {
        long[] codes = codes(column, BlockingKeys::start);
        add(codes);
      }
    }
  }

  private void add(long[]... parts) {
    for (long[] part : parts) {
      if (part.length == 0) {
        return;
      }
    }
    long seed = ways.size() + 1L;
    ways.add(
        IntStream.range(0, people.rows())
            .parallel()
            .mapToLong(row -> key(seed, parts, row))
            .toArray());
  }

  private static long key(long seed, long[][] parts, int row) {
    long key = seed;
    for (long[] part : parts) {
      if (part[row] == 0) {
        return 0;
      }
      key = mixed(key * 31 + part[row]);
    }
    return key;
  }

  /** Two names in any order. */
  private static long[] both(long[] given, long[] family) {
    return given.length == 0 || family.length == 0
        ? new long[0]
        : IntStream.range(0, given.length)
            .mapToLong(row -> given[row] == 0 || family[row] == 0 ? 0 : given[row] + family[row])
            .toArray();
  }

  /**
   * The least hash of the trigrams of both names, in whichever they stand: two names have it in
   * common as often as they have trigrams in common (min-wise hashing, Broder 1997).
   */
  private long[] grams(long seed) {
    long[] least = new long[people.rows()];
    for (FieldKind kind : List.of(FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME)) {
      people
          .column(kind)
          .map(column -> hashed(column, name -> leastGram(pinyin.sound(name), seed)))
          .ifPresent(
              names ->
                  Arrays.setAll(
                      least,
                      row ->
                          least[row] == 0 || names[row] == 0
                              ? least[row] | names[row]
                              : Math.min(least[row], names[row])));
    }
    return least;
  }

  private static long leastGram(String name, long seed) {
    String framed = " " + name + " ";
    long least = Long.MAX_VALUE;
    for (int i = 0; i + GRAM <= framed.length(); i++) {
      least = Math.min(least, mixed(hash(framed.substring(i, i + GRAM)) ^ mixed(seed)));
    }
    return least == 0 ? 1 : least;
  }

  private long[] coded(FieldKind kind, IntoKey form) {
    return people.column(kind).map(column -> codes(column, form)).orElse(new long[0]);
  }

  private static long[] codes(TextColumn column, IntoKey form) {
    return hashed(column, text -> hash(form.key(text)));
  }

  private static long[] hashed(TextColumn column, ToLongFunction<String> key) {
    long[] byCode =
        IntStream.range(0, column.distinct())
            .parallel()
            .mapToLong(code -> key.applyAsLong(column.text(code)))
            .toArray();
    return IntStream.range(0, column.rows())
        .mapToLong(row -> column.code(row) == TextColumn.MISSING ? 0 : byCode[column.code(row)])
        .toArray();
  }

  private @Nullable String sound(String name) {
    String latin = pinyin.sound(name);
    String sound = Sound.of(latin);
    return sound.isEmpty() ? name : sound;
  }

  /** The beginning of a text without its blanks and digits in front. */
  private static @Nullable String start(String text) {
    String tight = text.replace(" ", "");
    return tight.substring(0, Math.min(LONGEST_TEXT, tight.length()));
  }

  /** What stands before the sign in an address, if it is somebody's own. */
  private static @Nullable String account(String email) {
    int at = email.lastIndexOf('@');
    return at < 6 ? null : email.substring(0, at);
  }

  private static long hash(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    long mixed = mixed(hash);
    return mixed == 0 ? 1 : mixed;
  }

  /** Spreads a number's bits; 0 stays 0. */
  static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  @FunctionalInterface
  private interface IntoKey {
    @Nullable String key(String text);
  }
}
