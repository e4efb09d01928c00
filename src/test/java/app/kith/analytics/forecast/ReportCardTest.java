package app.kith.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.base.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportCardTest {
  private static final int PEOPLE = 1_000;
  private static final int DAYS = 90;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final Random random = new Random(6);
  private final Snapshot last = snapshot();

  /** Who ordered lately orders again three times in five, the others once in five. */
  private Snapshot snapshot() {
    double[] recency = random.doubles(PEOPLE, 0, 2 * DAYS).toArray();
    boolean[] happened = new boolean[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      happened[i] = random.nextDouble() < (recency[i] <= DAYS ? 0.6 : 0.2);
    }
    return new Snapshot(
        new FeatureTable(
            LongStream.range(0, PEOPLE).toArray(),
            List.of(Feature.of(FeatureKind.RECENCY)),
            new double[][] {recency}),
        happened);
  }

  private ReportCard card(double[] foretold) {
    double[] byRule = NaiveRule.of(last, CustomerTarget.BUYS, DAYS).chances(last.table());
    return ReportCard.of(NOW.minus(Duration.ofDays(DAYS)), NOW, last, foretold, byRule);
  }

  @Test
  void theRuleOfThumbKnowsTwoRates() {
    NaiveRule rule = NaiveRule.of(last, CustomerTarget.BUYS, DAYS);
    assertThat(rule.recent()).isCloseTo(0.6, within(0.06));
    assertThat(rule.other()).isCloseTo(0.2, within(0.06));
  }

  @Test
  void aModelThatLosesToTheRuleIsSwitchedOffAndSaysSo() {
    double[] guesses = random.doubles(PEOPLE).toArray();
    ReportCard card = card(guesses);
    assertThat(card.trusted()).isFalse();
    assertThat(new Messages(Locale.US).text(card.verdict())).startsWith("Switched off");
  }

  @Test
  void aModelThatBeatsTheRuleIsUsed() {
    double[] better = new double[PEOPLE];
    Arrays.setAll(better, i -> last.happened()[i] ? 0.7 : 0.3);
    ReportCard card = card(better);
    assertThat(card.trusted()).isTrue();
    assertThat(card.happened()).isEqualTo(last.yes());
    assertThat(card.model().expected()).isCloseTo(300 + 0.4 * last.yes(), within(1e-6));
    assertThat(new Messages(Locale.US).text(card.verdict())).startsWith("Last time, of 1,000");
  }

  @Test
  void whoWroteLatelyIsExpectedToWriteAgain() {
    Snapshot heard =
        new Snapshot(
            new FeatureTable(
                last.table().ids(),
                List.of(Feature.of(FeatureKind.LAST_HEARD)),
                new double[][] {last.table().column(0)}),
            last.happened());
    NaiveRule rule = NaiveRule.of(heard, CustomerTarget.REPLIES, DAYS);

    assertThat(rule.recent()).isCloseTo(0.6, within(0.06));
    assertThat(Snapshot.of(heard.table(), CustomerTarget.REPLIES, 30, Set.of(1L)).yes()).isOne();
    assertThat(Snapshot.of(heard.table(), CustomerTarget.BUYS, 30, Set.of(1L)).rows()).isZero();
  }

  @Test
  void onlyWhoCouldLapseIsAsked() {
    Snapshot buys = Snapshot.of(last.table(), CustomerTarget.BUYS, 30, Set.of(1L, 2L));
    Snapshot lapses = Snapshot.of(last.table(), CustomerTarget.LAPSES, 30, Set.of());
    assertThat(buys.rows()).isEqualTo(PEOPLE);
    assertThat(buys.yes()).isEqualTo(2);
    assertThat(lapses.rows()).isBetween(250, 420).isEqualTo(lapses.yes());
  }
}
