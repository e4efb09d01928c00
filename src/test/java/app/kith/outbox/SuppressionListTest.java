package app.kith.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionListTest {
  @TempDir Path folder;
  private OutboxBench bench;
  private SuppressionList list;

  @BeforeEach
  void open() {
    bench = OutboxBench.in(folder);
    list = new SuppressionList(bench.database().database(), bench.clock());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void stopsAMessageThatWasQueuedBefore() {
    bench.queue(2);
    list.add(bench.address(0), Suppression.OPTED_OUT);
    bench.pump().drain();
    assertThat(bench.channel().delivered).containsExactly("p1@example.com");
    assertThat(bench.message(0).state()).isEqualTo(OutboxState.SUPPRESSED);
    assertThat(bench.message(0).reason()).isEqualTo(OutboxReason.SUPPRESSED);
  }

  @Test
  void stopsAMessageUnderWayUpToTheFinalDot() {
    bench.queue(1);
    bench.channel().whileSending = () -> list.add(bench.address(0), Suppression.OPTED_OUT);
    bench.pump().drain();
    assertThat(bench.channel().delivered).isEmpty();
    assertThat(bench.message(0).state()).isEqualTo(OutboxState.SUPPRESSED);
  }

  @Test
  void stopsAMessageToAPersonWhoRefusesConsentMeanwhile() {
    bench.queue(2);
    bench.refuseConsent(bench.message(0).personId());
    long second = bench.message(1).personId();
    bench.channel().whileSending = () -> bench.refuseConsent(second);
    bench.pump().drain();
    assertThat(bench.channel().delivered).isEmpty();
    assertThat(bench.message(0).reason()).isEqualTo(OutboxReason.CONSENT_REFUSED);
    assertThat(bench.message(1).state()).isEqualTo(OutboxState.SUPPRESSED);
  }

  @Test
  void knowsAnAddressInAnyCase() {
    list.add(MailAddress.parse("P0@Example.COM").orElseThrow(), Suppression.BY_HAND);
    assertThat(list.contains(bench.address(0))).isTrue();
    list.add(bench.address(0), Suppression.OPTED_OUT);
    assertThat(list.all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo(Suppression.BY_HAND));
    assertThat(list.remove(bench.address(0))).isTrue();
    assertThat(list.contains(bench.address(0))).isFalse();
  }

  @Test
  void neverSendsToASuppressedAddressHoweverTheStepsInterleave() {
    int rounds = Integer.getInteger("kith.interleavings", 200);
    SplittableRandom random = new SplittableRandom(20261122);
    Set<String> suppressed = new HashSet<>();
    Set<String> wrong = new HashSet<>();
    bench.queue(rounds);
    bench.channel().answer =
        message -> {
          return new Delivery.Accepted("250 ok");
        };
    for (int i = 0; i < rounds; i++) {
      int victim = random.nextInt(rounds);
      Runnable optOut =
          () -> {
            list.add(bench.address(victim), Suppression.OPTED_OUT);
            suppressed.add(bench.address(victim).key());
          };
      int when = random.nextInt(3);
      bench.channel().whileSending = when == 0 ? optOut : () -> {};
      if (when == 1) {
        optOut.run();
      }
      int before = bench.channel().delivered.size();
      bench.pump().turn();
      for (String sent :
          bench.channel().delivered.subList(before, bench.channel().delivered.size())) {
        if (suppressed.contains(sent)) {
          wrong.add(sent);
        }
      }
      if (when == 2) {
        optOut.run();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(suppressed).hasSizeGreaterThan(rounds / 4);
    assertThat(bench.service().ledger(OutboxBench.SOURCE).orElseThrow().total()).isEqualTo(rounds);
  }
}
