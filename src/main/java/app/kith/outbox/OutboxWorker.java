package app.kith.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that sends. It is woken when something changes, never interrupted, and ends after
 * the message it is sending.
 */
public final class OutboxWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OutboxPump pump;
  private final Channel channel;
  private final Clock clock;
  private final Consumer<Throwable> onFailure;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private @Nullable Thread thread;
  private boolean news;
  private boolean stopping;

  /**
   * A worker that has not begun.
   *
   * @param pump what it turns
   * @param channel closed when the worker ends
   * @param service wakes the worker when something changes
   * @param onFailure told if the worker has to give up, for example because the disk is full
   */
  public OutboxWorker(
      OutboxPump pump,
      Channel channel,
      Clock clock,
      OutboxService service,
      Consumer<Throwable> onFailure) {
    this.pump = pump;
    this.channel = channel;
    this.clock = clock;
    this.onFailure = onFailure;
    service.onChanged(this::wake);
  }

  /** Recovers what a stopped program left, then begins to send. */
  public void start() {
    pump.recover();
    Thread begun = new Thread(this::run, "outbox");
    begun.setDaemon(true);
    thread = begun;
    begun.start();
  }

  /** Makes the worker look now instead of when it planned to. */
  public void wake() {
    lock.lock();
    try {
      news = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks the worker to end, waits for the message under way, and breaks the connection if that
   * takes more than 5 s; such a message is then retried or uncertain, as it deserves.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(PATIENCE)) {
        channel.abort();
        running.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this program", e);
    }
  }

  private void run() {
    try {
      while (!stopRequested()) {
        if (pump.turn() instanceof Pumped.Idle idle) {
          rest(idle.until().orElse(Instant.MAX));
        }
      }
    } catch (RuntimeException | InterruptedException e) {
      // The boundary of the thread: whatever it is, a person must hear of it.
      LOG.error("the outbox stopped", e);
      onFailure.accept(e);
    } finally {
      channel.close();
    }
  }

  private void rest(Instant until) throws InterruptedException {
    Instant latest = clock.instant().plus(LONGEST_WAIT);
    Duration wait = Duration.between(clock.instant(), until.isBefore(latest) ? until : latest);
    lock.lock();
    try {
      long left = Math.max(wait.toNanos(), TimeUnit.MILLISECONDS.toNanos(10));
      while (!news && !stopping && left > 0) {
        left = woken.awaitNanos(left);
      }
      news = false;
    } finally {
      lock.unlock();
    }
  }

  private boolean stopRequested() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }
}
