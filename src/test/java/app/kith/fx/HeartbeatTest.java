package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class HeartbeatTest {

  @Test
  void itBeatsOnTheUiThreadUntilItIsStopped(FxRobot robot) throws InterruptedException {
    AtomicBoolean elsewhere = new AtomicBoolean();
    AtomicInteger beats = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    Heartbeat heart =
        Heartbeat.every(
            Duration.ofMillis(5),
            () -> {
              elsewhere.compareAndSet(false, !Platform.isFxApplicationThread());
              beats.incrementAndGet();
              three.countDown();
            });

    assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
    robot.interact(heart::stop);
    int atTheEnd = beats.get();
    robot.interact(() -> assertThat(elsewhere).isFalse());
    robot.interact(() -> assertThat(beats).hasValue(atTheEnd));
  }
}
