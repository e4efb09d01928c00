package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {
  private final People people = People.strangers(2_000);

  @Test
  void strangersAreNobodyTwice() {
    assertThat(people.search(Decided.NOTHING)).isEmpty();
  }

  @Test
  void anEmptyBaseHasNoDuplicates() {
    assertThat(People.strangers(0).search(Decided.NOTHING)).isEmpty();
    assertThat(People.strangers(1).search(Decided.NOTHING)).isEmpty();
  }

  @Test
  void typingErrorsAreOnePerson() {
    long one = add("Margaret", "Whitfield", "m.whitfield@example.com", "+44 20 7946 0018");
    long other = add("Margret", "Whitefield", "m.whitfield@example.com", "020 7946 0018");
    Match match = people.match(one, other);
    assertThat(match).isNotNull();
    assertThat(match.band()).isEqualTo(Band.SURE);
    assertThat(match.evidence().getFirst().level()).isIn(Level.EXACT, Level.CLOSE);
  }

  @Test
  void anotherAddressOfTheSameNameIsWorthALook() {
    long one = add("Margaret", "Whitfield", "m.whitfield@example.com", "+44 20 7946 0018");
    long other = add("Margret", "Whitefield", "maggie@example.org", "020 7946 0018");
    assertThat(people.match(one, other)).isNotNull();
  }

  @Test
  void swappedNamesAreOnePerson() {
    long one = add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    long other = add("Whitfield", "Margaret", "mw@example.com", "+44 20 7946 0018");
    assertThat(band(one, other)).isEqualTo(Band.SURE);
  }

  @Test
  void aChineseNameMeetsItsPinyin() {
    long one = add("伟", "张", "zw@example.cn", "+86 138 0013 8000");
    long other = add("Wei", "Zhang", "zw@example.cn", "13800138000");
    assertThat(band(one, other)).isEqualTo(Band.SURE);
  }

  @Test
  void namesMistypedAtTheirBeginningsMeetByTheirTrigrams() {
    long one =
        people.add("Benjamin", "Goldschmidt", null, null, "12 Harbour Lane", "Brimley", "19610304");
    long other =
        people.add("Venjamin", "Holdschmidt", null, null, "Harbour Lane", "Brimley", "19610314");
    assertThat(people.match(one, other)).isNotNull();
  }

  @Test
  void peopleOfOneHouseholdAreTwo() {
    long one = add("Margaret", "Whitfield", "margaret@example.com", "+44 20 7946 0018");
    long other = add("Jonathan", "Whitfield", "jon@example.org", "+44 20 7946 0018");
    assertThat(people.match(one, other)).isNull();
  }

  @Test
  void namesakesInOneTownAreNotMergedUnasked() {
    long one =
        people.add("Margaret", "Whitfield", null, null, "1 Quay Side", "Brimley", "19610304");
    long other = people.add("Margaret", "Whitfield", null, null, null, "Brimley", null);
    Match match = people.match(one, other);
    assertThat(match == null || match.band() == Band.ASK).isTrue();
  }

  @Test
  void parentAndChildOfOneNameAreNotMergedUnasked() {
    long one =
        people.add("Margaret", "Whitfield", null, null, "1 Quay Side", "Brimley", "19410304");
    long other =
        people.add("Margaret", "Whitfield", null, null, "1 Quay Side", "Brimley", "19711219");
    Match match = people.match(one, other);
    assertThat(match == null || match.band() == Band.ASK).isTrue();
  }

  @Test
  void whoeverIsSurelyAThirdOneIsTheSame() {
    String phone = "+44 20 7946 0018";
    long one = people.add("Margaret", "Whitfield", "mw@example.com", null, "1 Quay", null, null);
    people.add("Margaret", "Whitfield", "mw@example.com", phone, "1 Quay", null, "19610304");
    long third = people.add("Margaret", "Whitfield", null, phone, null, null, "19610304");
    List<Match> found = people.search(Decided.NOTHING);
    assertThat(found).hasSize(3).allMatch(match -> match.band() == Band.SURE);
    assertThat(found)
        .filteredOn(Match::throughOthers)
        .singleElement()
        .matches(match -> match.first() == one && match.second() == third);
  }

  @Test
  void whoWasCalledDifferentIsNeverShownAgainNorJoinedThroughOthers() {
    long one = add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    long other = add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    long third = add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    Decided apart = new Decided(Set.of(Decided.Pair.of(third, one)), List.of());
    List<Match> found = people.search(apart);
    assertThat(found).noneMatch(match -> match.first() == one && match.second() == third);
    assertThat(found).filteredOn(match -> match.band() == Band.SURE).hasSize(1);
    assertThat(found)
        .filteredOn(match -> match.band() == Band.ASK)
        .hasSize(1)
        .allMatch(match -> match.first() == other || match.second() == other);
  }

  @Test
  void decisionsTeachTheWeights() {
    long one = people.add("Margaret", "Whitfield", null, null, "1 Quay Side", null, "19610304");
    long other = people.add("Margaret", "Whitfield", null, null, "9 Mill Lane", null, "19610304");
    Match before = people.match(one, other);
    assertThat(before).isNotNull();
    List<KnownPair> moved = java.util.Collections.nCopies(40, new KnownPair(before.levels(), true));
    Match after = people.match(one, other, new Decided(Set.of(), moved));
    assertThat(after).isNotNull();
    assertThat(after.score()).isGreaterThan(before.score());
  }

  @Test
  void theSameTableGivesTheSameMatches() {
    add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    assertThat(people.search(Decided.NOTHING)).isEqualTo(people.search(Decided.NOTHING));
  }

  @Test
  void aSearchThatIsStoppedEnds() {
    add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    add("Margaret", "Whitfield", "mw@example.com", "+44 20 7946 0018");
    assertThat(new Search(people.table(), Decided.NOTHING, 1).run(() -> true)).isEmpty();
  }

  @Test
  void strangersOfOneTownBornTheSameDayAreNotMergedUnasked() {
    long one = people.add("Margaret", "Whitfield", null, null, "1 Quay", "Brimley", "19610304");
    long other = people.add("Margaret", "Okafor", null, null, "9 Mill Lane", "Brimley", "19610304");
    Match match = people.match(one, other);
    assertThat(match == null || match.band() == Band.ASK).isTrue();
  }

  private long add(String given, String family, String email, String phone) {
    return people.add(given, family, email, phone, "1 Quay Side", "Brimley", null);
  }

  private Band band(long one, long other) {
    Match match = people.match(one, other);
    assertThat(match).isNotNull();
    return match.band();
  }
}
