package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest businesses are served by the same setting as the largest ones. */
class SmallBaseTest {
  private static final int BASES = 12;

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 60, 200})
  void plantedDoublesAreFoundAndNobodyElseIsSure(int size) {
    int planted = 0;
    int needless = 0;
    List<Object> missed = new ArrayList<>();
    List<Object> wrong = new ArrayList<>();
    for (int seed = 0; seed < BASES; seed++) {
      SmallBase base = new SmallBase(size, seed);
      List<Match> found = base.search();
      planted += base.doubles().size();
      base.doubles().stream()
          .filter(SmallBase.foundIn(found).negate())
          .map(SmallBase.Planted::kind)
          .forEach(missed::add);
      for (Match match : found) {
        boolean right = base.doubles().stream().anyMatch(pair -> SmallBase.is(match, pair));
        boolean alike = base.lookalikes().stream().anyMatch(pair -> SmallBase.is(match, pair));
        needless += right || alike ? 0 : 1;
        if (!right && match.band() == Band.SURE) {
          wrong.add(base.told(match));
        }
      }
    }
    assertThat(wrong).as("two people who are surely one").isEmpty();
    assertThat(missed.size() / (double) planted)
        .as("share of the doubles that are missed: %s", missed)
        .isLessThanOrEqualTo(0.05);
    assertThat(needless / (double) planted).as("strangers shown, a double").isLessThan(0.15);
  }
}
