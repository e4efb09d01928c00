package app.kith.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.outbox.Delivery.Accepted;
import app.kith.outbox.Delivery.AccountTrouble;
import app.kith.outbox.Delivery.Refused;
import app.kith.outbox.Delivery.TryLater;
import app.kith.outbox.Delivery.Unknown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxPumpTest {
  @TempDir Path folder;
  private OutboxBench bench;

  @BeforeEach
  void open() {
    bench = OutboxBench.in(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void sendsEachMessageOnceAndRecordsTheServersWords() {
    bench.queue(3);
    bench.pump().drain();
    assertThat(bench.channel().delivered).hasSize(3).doesNotHaveDuplicates();
    assertThat(bench.message(0).state()).isEqualTo(OutboxState.ACCEPTED);
    assertThat(bench.message(0).reply()).isEqualTo("250 ok");
    assertThat(bench.service().attempts(bench.message(0).id()))
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.outcome()).isEqualTo("ACCEPTED"));
    assertThat(bench.pump().drain().until()).isEmpty();
  }

  @Test
  void waitsLongerAfterEachTryAndGivesUpAfterTwoDays() {
    bench.queue(1);
    bench.channel().answer = _ -> new TryLater("451 later", false);
    Duration last = Duration.ZERO;
    int tries = 0;
    while (bench.message(0).state() != OutboxState.FAILED && tries < 40) {
      Instant due = bench.pump().drain().until().orElseThrow();
      Duration wait = Duration.between(bench.clock().instant(), due);
      assertThat(wait).isBetween(Duration.ofSeconds(48), Duration.ofMinutes(288));
      if (tries < 5) {
        assertThat(wait).isGreaterThan(last);
      }
      last = wait;
      tries++;
      bench.awakeUntil(due);
      bench.pump().drain();
    }
    assertThat(bench.message(0).reason()).isEqualTo(OutboxReason.GAVE_UP);
    assertThat(tries).isBetween(14, 22);
  }

  @Test
  void doesNotRetryARefusal() {
    bench.queue(1);
    bench.channel().answer = _ -> new Refused("550 no such person");
    bench.pump().drain();
    assertThat(bench.message(0).state()).isEqualTo(OutboxState.FAILED);
    assertThat(bench.message(0).reply()).isEqualTo("550 no such person");
  }

  @Test
  void stopsEverythingAfterOneWrongPassword() {
    bench.queue(5);
    bench.channel().answer = _ -> new AccountTrouble(OutboxReason.LOGIN_REFUSED, "535 no");
    bench.pump().drain();
    assertThat(bench.channel().offered).hasSize(1);
    assertThat(bench.counts()).containsEntry(OutboxState.HELD, 5);
    assertThat(bench.service().gate().orElseThrow().words()).isEqualTo("535 no");
    bench.channel().answer = _ -> new Accepted("250 ok");
    bench.service().resume();
    bench.pump().drain();
    assertThat(bench.counts()).containsEntry(OutboxState.ACCEPTED, 5);
  }

  @Test
  void holdsEverythingAfterThreeFailuresOfTheLine() {
    bench.queue(9);
    bench.channel().answer = _ -> new TryLater("connection refused", true);
    bench.pump().drain();
    assertThat(bench.channel().offered).hasSize(3);
    assertThat(bench.counts()).containsEntry(OutboxState.HELD, 9);
    assertThat(bench.service().gate().orElseThrow().reason()).isEqualTo(OutboxReason.UNREACHABLE);
  }

  @Test
  void holdsASourceAfterTenRefusalsInARowAndOnlyThatOne() {
    bench.queue(20);
    bench.channel().answer = _ -> new Refused("550 no");
    bench.pump().drain();
    assertThat(bench.counts())
        .containsEntry(OutboxState.FAILED, 10)
        .containsEntry(OutboxState.HELD, 10);
    assertThat(bench.service().gate()).isEmpty();
  }

  @Test
  void neverResendsWhatIsUncertainUntilAPersonSaysSo() {
    bench.queue(2);
    bench.channel().answer = _ -> new Unknown("line lost");
    bench.pump().drain();
    bench.clock().advance(Duration.ofMinutes(5));
    bench.pump().drain();
    assertThat(bench.channel().offered).hasSize(2);
    assertThat(bench.counts()).containsEntry(OutboxState.UNCERTAIN, 2);
    bench.channel().answer = _ -> new Accepted("250 ok");
    assertThat(bench.service().resolveAsSent(bench.message(0).id())).isTrue();
    assertThat(bench.service().retry(bench.message(1).id())).isTrue();
    bench.pump().drain();
    assertThat(bench.channel().offered).hasSize(3);
    assertThat(bench.counts()).containsEntry(OutboxState.ACCEPTED, 2);
  }

  @Test
  void afterADeathClaimedWaitsAgainAndPastTheDotIsUncertain() {
    bench.queue(2);
    bench.channel().dieBeforeDot = true;
    bench.turnAndDie();
    bench.channel().dieBeforeDot = false;
    bench.channel().dieAfterDot = true;
    bench.turnAndDie();
    assertThat(bench.counts())
        .containsEntry(OutboxState.CLAIMED, 1)
        .containsEntry(OutboxState.IN_DATA, 1);
    bench.channel().dieAfterDot = false;
    assertThat(bench.freshPump().recover()).isEqualTo(1);
    assertThat(bench.counts())
        .containsEntry(OutboxState.RETRY_WAIT, 1)
        .containsEntry(OutboxState.UNCERTAIN, 1);
  }

  @Test
  void asksAboutWhatFellDueWhileTheMachineSlept() {
    bench.queueDueIn(4, Duration.ofHours(2));
    bench.pump().drain();
    bench.clock().advance(Duration.ofHours(9));
    bench.pump().drain();
    assertThat(bench.channel().offered).isEmpty();
    assertThat(bench.message(0).reason()).isEqualTo(OutboxReason.OVERDUE);
    bench.service().resume();
    bench.pump().drain();
    assertThat(bench.channel().offered).hasSize(4);
  }

  @Test
  void keepsTheRateInEveryWindowAcrossRestartsAndClockJumps() {
    bench.limit(new RateLimit(120, 200));
    bench.queue(600);
    Instant start = bench.clock().instant();
    for (int minute = 0; minute < 180; minute++) {
      bench.freshPump().drain();
      if (minute == 70) {
        bench.clock().advance(Duration.ofDays(-1));
        assertThat(bench.freshPump().drain().until()).isPresent();
        bench.clock().advance(Duration.ofDays(1));
        bench.freshPump().drain();
        assertThat(bench.counts()).as("the jump looks like a sleep").containsKey(OutboxState.HELD);
        bench.service().resume();
      }
      bench.clock().advance(Duration.ofSeconds(60));
    }
    assertThat(bench.sentWithin(start, Duration.ofSeconds(59))).isLessThanOrEqualTo(2);
    assertThat(bench.mostInAny(Duration.ofHours(1))).isLessThanOrEqualTo(120);
    assertThat(bench.mostInAny(Duration.ofDays(1))).isEqualTo(200);
  }

  @Test
  void holdsWhatIsQueuedBehindAClosedGate() {
    bench.service().pause();
    bench.queue(2);
    bench.pump().drain();
    assertThat(bench.channel().offered).isEmpty();
    assertThat(bench.counts()).containsEntry(OutboxState.HELD, 2);
  }

  @Test
  void takesBackWhatHasNotGoneOut() {
    bench.queue(3);
    bench.pump().turn();
    assertThat(bench.service().takeBack(OutboxBench.SOURCE)).isEqualTo(2);
    bench.pump().drain();
    assertThat(bench.counts())
        .containsEntry(OutboxState.ACCEPTED, 1)
        .containsEntry(OutboxState.CANCELLED, 2);
  }

  @Test
  void letsAPersonTakeAMessageBackWhileItIsBeingSent() {
    bench.queue(1);
    bench.channel().whileSending = () -> bench.service().takeBack(bench.message(0).id());
    bench.pump().drain();
    assertThat(bench.channel().delivered).isEmpty();
    assertThat(bench.message(0).state()).isEqualTo(OutboxState.CANCELLED);
  }
}
