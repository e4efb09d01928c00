package app.kith.duplicate.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A small business's people with doubles planted in them, and people who only look like doubles.
 */
final class SmallBase {
  private static final String[] GIVEN =
      ("Robert William Margaret Elizabeth Thomas Katharina Michael Susanne Alexander Laura Andrew"
              + " Helen Christine Peter Joanna Daniel Ursula Oliver Beatrice Martin Sophie Gregory"
              + " Hannah Patrick Veronica Stefan Caroline Matteo Ingrid Frederick")
          .split(" ");
  private static final String[] FAMILY =
      ("Whitfield Baumgartner Lindqvist Hernandez Okafor Marchetti Petersen Kowalski Dubois Novak"
              + " Fitzgerald Nakamura Schneider Andersson Fernandes Haraldsen Mancini Vasquez Obrien"
              + " Zimmermann Thornton Castellano Ravensdale Hofmann Lefevre Papadakis Sorensen")
          .split(" ");
  private static final String[] STREETS =
      "Quay Side,Mill Lane,Station Road,Church Street,Harbour Row,Park Avenue,High Street"
          .split(",");
  private static final String[] CITIES = "Brimley Aldford Castleton".split(" ");
  private static final String[][] CHINESE = {
    {"伟", "张", "Wei", "Zhang"},
    {"静怡", "陈", "Jingyi", "Chen"},
    {"建国", "王", "Jianguo", "Wang"},
    {"小红", "刘", "Xiaohong", "Liu"},
    {"晓明", "赵", "Xiaoming", "Zhao"}
  };
  private static final String[][] NICKNAMES = {
    {"Robert", "Bob"}, {"William", "Bill"}, {"Margaret", "Peggy"}, {"Elizabeth", "Liz"},
    {"Katharina", "Kathi"}, {"Alexander", "Sascha"}, {"Frederick", "Fred"}, {"Michael", "Mike"}
  };

  /** How the second record of a person came about. */
  enum Double {
    MISTYPED_NAME_SAME_PHONE,
    SAME_MAIL_OTHER_SPELLING,
    NICKNAME_SAME_ADDRESS,
    NAMES_SWAPPED,
    PINYIN,
    MARRIED_SAME_MAIL,
    MOVED_SAME_BIRTHDAY,
    INITIAL_SAME_MAIL,
    MISTYPED_MAIL,
    MISTYPED_PHONE_SAME_STREET,
    SAME_NAME_AND_PHONE
  }

  /** People who are two though much of theirs agrees. */
  enum Lookalike {
    COUPLE,
    PARENT_AND_CHILD_OF_ONE_NAME,
    TWINS,
    SIBLINGS_OF_LIKE_NAMES,
    CHINESE_SIBLINGS,
    NAMESAKES,
    NAMESAKES_WITH_ANOTHER_BIRTHDAY,
    COLLEAGUES
  }

  private final People people = People.strangers(0);
  private final SplittableRandom chance;
  private final List<Planted<Double>> doubles = new ArrayList<>();
  private final List<Planted<Lookalike>> lookalikes = new ArrayList<>();
  private int made;

  /** Two records and what they are. */
  record Planted<K>(long first, long second, K kind) {}

  /** A base of about so many people, a tenth of them (one at least) there twice. */
  SmallBase(int size, long seed) {
    chance = new SplittableRandom(seed);
    int pairs = Math.max(1, size / 10);
    for (int i = 0; i < pairs; i++) {
      plant(Double.values()[chance.nextInt(Double.values().length)]);
      if (size >= 20) {
        plant(Lookalike.values()[chance.nextInt(Lookalike.values().length)]);
      }
    }
    while (made < size) {
      add(person());
    }
  }

  List<Planted<Double>> doubles() {
    return doubles;
  }

  List<Planted<Lookalike>> lookalikes() {
    return lookalikes;
  }

  List<Match> search() {
    return people.search(Decided.NOTHING);
  }

  /** The planted doubles that a search shows. */
  static Predicate<Planted<Double>> foundIn(List<Match> matches) {
    return pair -> matches.stream().anyMatch(match -> is(match, pair));
  }

  static boolean is(Match match, Planted<?> pair) {
    return match.first() == pair.first() && match.second() == pair.second();
  }

  /** Both of a match and why they match, for the message of a test that fails. */
  String told(Match match) {
    return people.row(match.first()) + " / " + people.row(match.second()) + " " + match.score();
  }

  private void plant(Double kind) {
    @Nullable String[] one = person();
    @Nullable String[] other = one.clone();
    switch (kind) {
      case MISTYPED_NAME_SAME_PHONE -> {
        int name = chance.nextInt(2);
        other[name] = mistyped(one[name]);
        keepOnly(other, 0, 1, 3);
      }
      case SAME_MAIL_OTHER_SPELLING -> {
        other[0] = mistyped(one[0]);
        other[1] = mistyped(one[1]);
        keepOnly(other, 0, 1, 2);
      }
      case NICKNAME_SAME_ADDRESS -> {
        String[] name = NICKNAMES[chance.nextInt(NICKNAMES.length)];
        one[0] = name[0];
        other[0] = name[1];
        keepOnly(other, 0, 1, 4, 5);
      }
      case NAMES_SWAPPED -> {
        other[0] = one[1];
        other[1] = one[0];
        keepOnly(other, 0, 1, 3, 5);
      }
      case PINYIN -> {
        String[] name = CHINESE[chance.nextInt(CHINESE.length)];
        one[0] = name[0];
        one[1] = name[1];
        other[0] = name[2];
        other[1] = name[3];
        keepOnly(other, 0, 1, 3);
      }
      case MARRIED_SAME_MAIL -> {
        other[1] = FAMILY[chance.nextInt(FAMILY.length)] + "son";
        keepOnly(other, 0, 1, 2);
      }
      case MOVED_SAME_BIRTHDAY -> {
        other[4] = street();
        other[5] = "Farnborough";
        keepOnly(other, 0, 1, 4, 5, 6);
      }
      case INITIAL_SAME_MAIL -> {
        other[0] = String.valueOf(one[0]).substring(0, 1) + ".";
        keepOnly(other, 0, 1, 2);
      }
      case MISTYPED_MAIL -> {
        other[2] = mistyped(one[2]);
        keepOnly(other, 0, 1, 2);
      }
      case MISTYPED_PHONE_SAME_STREET -> {
        other[3] = String.valueOf(one[3]).replaceFirst("\\d$", "0");
        keepOnly(other, 0, 1, 3, 4, 5);
      }
      case SAME_NAME_AND_PHONE -> keepOnly(other, 0, 1, 3);
    }
    doubles.add(new Planted<>(add(one), add(other), kind));
  }

  private void plant(Lookalike kind) {
    @Nullable String[] one = person();
    @Nullable String[] other = one.clone();
    @Nullable String[] fresh = person();
    other[2] = fresh[2];
    switch (kind) {
      case COUPLE -> {
        one[0] = "Robert";
        other[0] = "Helen";
        other[6] = fresh[6];
      }
      case PARENT_AND_CHILD_OF_ONE_NAME -> {
        one[6] = "19520411";
        other[6] = "19810930";
      }
      case TWINS -> {
        String[] names = pick("Tim Tom,Mia Mila,Anna Hannah,James John,Lena Lisa".split(","));
        one[0] = names[0];
        other[0] = names[1];
      }
      case SIBLINGS_OF_LIKE_NAMES -> {
        String[] names =
            pick("Jan Jana,Julia Julian,Paul Paula,Erik Erika,Marco Marcel".split(","));
        one[0] = names[0];
        other[0] = names[1];
        one[6] = null;
        other[6] = null;
      }
      case CHINESE_SIBLINGS -> {
        String[] names = pick("伟 薇,建国 建军,静 婧".split(","));
        one[1] = "张";
        other[1] = "张";
        one[0] = names[0];
        other[0] = names[1];
      }
      case NAMESAKES -> {
        other[3] = fresh[3];
        other[4] = fresh[4];
        other[6] = null;
      }
      case NAMESAKES_WITH_ANOTHER_BIRTHDAY -> {
        other[3] = fresh[3];
        one[6] = "19520411";
        other[6] = "19810930";
      }
      case COLLEAGUES -> {
        one[7] = "Brimley Boatyard";
        other = fresh;
        other[0] = one[0];
        other[3] = one[3];
        other[4] = one[4];
        other[5] = one[5];
        other[7] = one[7];
      }
    }
    lookalikes.add(new Planted<>(add(one), add(other), kind));
  }

  private String[] pick(String[] pairs) {
    return pairs[chance.nextInt(pairs.length)].split(" ");
  }

  private static void keepOnly(@Nullable String[] person, int... kept) {
    for (int i = 0; i < person.length; i++) {
      int field = i;
      if (Arrays.stream(kept).noneMatch(each -> each == field)) {
        person[i] = null;
      }
    }
  }

  private long add(@Nullable String[] person) {
    made++;
    return people.add(person);
  }

  private @Nullable String[] person() {
    String given = GIVEN[chance.nextInt(GIVEN.length)];
    String family = FAMILY[chance.nextInt(FAMILY.length)];
    return new @Nullable String[] {
      given,
      family,
      given.toLowerCase(Locale.ROOT)
          + (char) ('a' + chance.nextInt(26))
          + (char) ('a' + chance.nextInt(26))
          + "@example."
          + (chance.nextBoolean() ? "com" : "org"),
      "+44 20 7" + (100_000 + chance.nextInt(899_999)) + (1 + chance.nextInt(9)),
      street(),
      CITIES[chance.nextInt(CITIES.length)],
      "%d%02d%02d"
          .formatted(1940 + chance.nextInt(65), 1 + chance.nextInt(12), 1 + chance.nextInt(28)),
      null
    };
  }

  private String street() {
    return (1 + chance.nextInt(90)) + " " + STREETS[chance.nextInt(STREETS.length)];
  }

  private String mistyped(@Nullable String text) {
    String right = String.valueOf(text);
    int at = 1 + chance.nextInt(Math.min(right.length(), 6) - 2);
    return right.substring(0, at)
        + right.charAt(at + 1)
        + right.charAt(at)
        + right.substring(at + 2);
  }
}
