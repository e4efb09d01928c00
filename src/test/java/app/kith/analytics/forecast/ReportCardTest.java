package app.kith.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
    double[] happened = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      happened[i] = random.nextDouble() < (recency[i] <= DAYS ? 0.6 : 0.2) ? 1 : 0;
    }
    return new Snapshot(
        new FeatureTable(
            LongStream.range(0, PEOPLE).toArray(),
            List.of(Feature.of(FeatureKind.RECENCY)),
            new double[][] {recency}),
        happened);
  }

  private ChanceCard card(double[] foretold) {
    double[] byRule = NaiveRule.of(Happening.BUYS, DAYS, last).values(last.table());
    Tested tested = new Tested(Measure.CHANCE, last.table().ids(), last.outcomes(), foretold);
    return ChanceCard.of(NOW.minus(Duration.ofDays(DAYS)), NOW, tested, byRule);
  }

  /** What the rule says of who was active 10 and 100 days ago. */
  private static double[] said(NaiveRule rule, FeatureKind kind) {
    return rule.values(
        new FeatureTable(new long[] {1, 2}, List.of(Feature.of(kind)), new double[][] {{10, 100}}));
  }

  @Test
  void theRuleOfThumbKnowsTwoRates() {
    double[] said = said(NaiveRule.of(Happening.BUYS, DAYS, last), FeatureKind.RECENCY);
    assertThat(said[0]).isCloseTo(0.6, within(0.06));
    assertThat(said[1]).isCloseTo(0.2, within(0.06));
  }

  @Test
  void aModelThatLosesToTheRuleIsSwitchedOffAndSaysSo() {
    double[] guesses = random.doubles(PEOPLE).toArray();
    ChanceCard card = card(guesses);
    assertThat(card.trusted()).isFalse();
    assertThat(new Messages(Locale.US).text(card.verdict())).startsWith("Switched off");
  }

  @Test
  void aModelThatBeatsTheRuleIsUsed() {
    double[] better = new double[PEOPLE];
    Arrays.setAll(better, i -> last.outcomes()[i] == 1 ? 0.7 : 0.3);
    ChanceCard card = card(better);
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
            last.outcomes());
    double[] said = said(NaiveRule.of(Happening.REPLIES, DAYS, heard), FeatureKind.LAST_HEARD);

    assertThat(said[0]).isCloseTo(0.6, within(0.06));
    double[] came = heard.outcomes();
    assertThat(StudyService.snapshot(Happening.REPLIES, 30, heard.table(), came).rows())
        .isEqualTo(PEOPLE);
    assertThat(StudyService.snapshot(Happening.BUYS, 30, heard.table(), came).rows()).isZero();
  }

  @Test
  void onlyWhoCouldLapseIsAsked() {
    double[] came = last.outcomes();
    Snapshot buys = StudyService.snapshot(Happening.BUYS, 30, last.table(), came);
    Snapshot lapses = StudyService.snapshot(Happening.LAPSES, 30, last.table(), came);
    assertThat(buys.rows()).isEqualTo(PEOPLE);
    assertThat(buys.yes()).isEqualTo(last.yes());
    assertThat(lapses.rows()).isBetween(250, 420);
  }
}
