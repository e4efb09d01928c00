package app.kith.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worker as the thread that it is: no test waits for a time, only for what happens. */
@Timeout(30)
class OutboxWorkerTest {
  @TempDir Path folder;
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private OutboxBench bench;
  private OutboxWorker worker;

  @BeforeEach
  void open() {
    bench = OutboxBench.in(folder);
    worker =
        new OutboxWorker(
            bench.pump(), bench.channel(), bench.clock(), bench.service(), failure::complete);
  }

  @AfterEach
  void close() {
    worker.close();
    bench.close();
  }

  @Test
  void sendsWhatWaitsOnceItIsStartedAndNothingBefore() throws InterruptedException {
    bench.queue(3);
    assertThat(bench.channel().offered).isEmpty();

    CountDownLatch sent = countAcceptances(3);
    worker.start();
    await(sent);

    assertThat(bench.channel().delivered).hasSize(3).doesNotHaveDuplicates();
    assertThat(bench.counts()).containsEntry(OutboxState.ACCEPTED, 3);
  }

  @Test
  void isWokenByWhatIsQueuedWhileItRests() throws InterruptedException {
    worker.start();
    CountDownLatch sent = countAcceptances(1);

    bench.queue(1);
    bench.service().announce();
    await(sent);

    assertThat(bench.channel().delivered).hasSize(1);
  }

  @Test
  void isWokenWhenWhatIsDueLaterFallsDue() throws InterruptedException {
    bench.queueDueIn(1, Duration.ofSeconds(15));
    CountDownLatch sent = countAcceptances(1);
    worker.start();

    bench.clock().advance(Duration.ofSeconds(16));
    worker.wake();
    await(sent);

    assertThat(bench.channel().delivered).hasSize(1);
  }

  @Test
  void endsAfterTheMessageUnderWayAndSendsNoOther() throws InterruptedException {
    bench.queue(2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    bench.channel().whileSending =
        () -> {
          begun.countDown();
          awaitQuietly(goOn);
        };
    worker.start();
    await(begun);

    Thread closing = Thread.ofVirtual().start(worker::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();

    assertThat(bench.channel().delivered).hasSize(1);
    assertThat(bench.counts())
        .containsEntry(OutboxState.ACCEPTED, 1)
        .containsEntry(OutboxState.QUEUED, 1);
  }

  @Test
  void doesNotRunAfterItWasClosed() {
    worker.start();
    worker.close();

    bench.queue(1);
    bench.service().announce();

    assertThat(bench.counts()).containsEntry(OutboxState.QUEUED, 1);
    assertThat(bench.channel().offered).isEmpty();
  }

  @Test
  void tellsAPersonWhenItHasToGiveUp() {
    bench.queue(1);
    bench.channel().answer =
        _ -> {
          throw new IllegalStateException("disk full");
        };

    worker.start();

    assertThat(failure.join()).hasMessage("disk full");
  }

  private CountDownLatch countAcceptances(int messages) {
    CountDownLatch left = new CountDownLatch(1);
    bench
        .service()
        .onChanged(
            () -> {
              boolean all =
                  bench
                      .service()
                      .ledger(OutboxBench.SOURCE)
                      .filter(ledger -> ledger.count(OutboxState.ACCEPTED) >= messages)
                      .isPresent();
              if (all) {
                left.countDown();
              }
            });
    return left;
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      await(latch);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
