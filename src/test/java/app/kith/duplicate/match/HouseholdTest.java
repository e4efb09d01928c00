package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who lives together has much in common and is not one person. */
class HouseholdTest {
  private static final String PHONE = "+44 20 7946 0018";
  private static final String MAIL = "whitfields@example.com";
  private static final String[] SURNAMES =
      "Whitfield Baumgartner Lindqvist Okafor Marchetti Kowalski Dubois Nakamura Vasquez"
          .split(" ");
  private static final List<Integer> CROWDS = List.of(0, 8, 60, 500);

  @ParameterizedTest
  @CsvSource({
    "Robert,Helen",
    "Margaret,Jonathan",
    "Maria,Mario",
    "Alexander,Alexandra",
    "Jan,Jana"
  })
  void aCoupleIsTwo(String one, String other) {
    assertNeverSure(record(one, null), record(other, null));
    assertNeverSure(record(one, "19610304"), record(other, "19630917"));
  }

  @ParameterizedTest
  @CsvSource({"Tim,Tom", "Mia,Mila", "Anna,Hannah", "James,John", "Lena,Lisa", "Castor,Bettina"})
  void twinsAreTwo(String one, String other) {
    assertNeverSure(record(one, "20010304"), record(other, "20010304"));
  }

  @ParameterizedTest
  @CsvSource({"伟,薇", "静,婧", "建国,建军", "晓明,小明"})
  void chineseSiblingsAreTwo(String one, String other) {
    assertNeverSure(record(one, null), record(other, null));
    assertNeverSure(record(one, "20010304"), record(other, "20010304"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Margaret", "John", "伟"})
  void parentAndChildOfOneNameAreTwo(String name) {
    assertNeverSure(record(name, "19410304"), record(name, "19711219"));
  }

  @ParameterizedTest
  @CsvSource({"19410304,19720304", "19410304,19710304", "19380517,19610517"})
  void parentAndChildOfOneNameBornOnOneDayOfTheYearAreTwo(String parent, String child) {
    assertNeverSure(record("Margaret", parent), record("Margaret", child));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesakesWithAnotherBirthdayAreTwo(boolean sameMail) {
    for (int crowd : CROWDS) {
      People people = People.strangers(crowd);
      long one = people.add("Margaret", "Whitfield", MAIL, null, null, "Brimley", "19410304");
      String mail = sameMail ? MAIL : "meg@example.org";
      long other = people.add("Margaret", "Whitfield", mail, null, null, "Brimley", "19711219");
      assertNotSure(people.match(one, other), crowd);
    }
  }

  @ParameterizedTest
  @CsvSource({"Tim,Tom", "Robert,Helen", "Jan,Jana"})
  void aRecordWithoutGivenNameJoinsNoSiblings(String one, String other) {
    for (int crowd : CROWDS) {
      People people = People.strangers(crowd);
      long first = people.add(record(one, null));
      people.add(record(null, null));
      long third = people.add(record(other, null));
      assertNotSure(people.match(first, third), crowd);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 1_500})
  void householdsFullOfTwinsAndNamesakesGiveNoSurePair(int homes) {
    People people = People.strangers(homes);
    SplittableRandom chance = new SplittableRandom(3);
    for (int home = 0; home < homes / 10; home++) {
      String street = home + " Quay Side";
      String phone = "+44 20 79" + (460_018 + 37 * home);
      String twins =
          "20%02d%02d%02d".formatted(home % 20, 1 + chance.nextInt(12), 1 + chance.nextInt(28));
      String family = SURNAMES[home % SURNAMES.length];
      people.add("Robert", family, null, phone, street, "Brimley", "19610304");
      people.add("Helen", family, null, phone, street, "Brimley", "19630917");
      people.add("Robert", family, null, phone, street, "Brimley", "19931121");
      people.add("Tim", family, null, phone, street, "Brimley", twins);
      people.add("Oliver", family, null, phone, street, "Brimley", twins);
    }
    assertThat(people.search(Decided.NOTHING))
        .filteredOn(match -> match.band() == Band.SURE)
        .isEmpty();
  }

  private static String[] record(String given, String birthday) {
    return new String[] {given, "Whitfield", MAIL, PHONE, "1 Quay Side", "Brimley", birthday};
  }

  private static void assertNeverSure(String[] one, String[] other) {
    for (int crowd : CROWDS) {
      People people = People.strangers(crowd);
      assertNotSure(people.match(people.add(one), people.add(other)), crowd);
      String[] without = other.clone();
      without[2] = null;
      People others = People.strangers(crowd);
      assertNotSure(others.match(others.add(one), others.add(without)), crowd);
    }
  }

  private static void assertNotSure(Match match, int crowd) {
    assertThat(match == null || match.band() == Band.ASK).as("among %d", crowd).isTrue();
  }
}
