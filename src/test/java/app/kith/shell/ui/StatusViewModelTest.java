package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.shell.StatusSource;
import app.kith.testing.InlineTasks;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private final InlineTasks tasks = new InlineTasks();
  private final AtomicLong people = new AtomicLong(3);
  private final AtomicLong asked = new AtomicLong();
  private final StatusViewModel status =
      new StatusViewModel(
          "Tea shop",
          tasks,
          new StatusSource() {
            @Override
            public long people() {
              asked.incrementAndGet();
              return people.get();
            }

            @Override
            public Message outbox() {
              return Message.of("shell.outbox.empty");
            }
          });

  @Test
  void knowsNothingUntilItHasAsked() {
    assertThat(status.workspaceName()).isEqualTo("Tea shop");
    assertThat(status.people().get()).isEqualTo(-1);
    assertThat(status.outbox().get()).isNull();

    status.refresh();

    assertThat(status.people().get()).isEqualTo(3);
    assertThat(status.outbox().get()).isEqualTo(Message.of("shell.outbox.empty"));
  }

  @Test
  void asksOnceMoreHoweverOftenItIsToldMeanwhile() {
    tasks.hold();
    status.refresh();
    status.refresh();
    status.refresh();
    people.set(4);

    tasks.releaseAll();

    assertThat(asked.get()).isEqualTo(2);
    assertThat(status.people().get()).isEqualTo(4);
  }

  @Test
  void stopsTheOldestWork() {
    tasks.hold();
    Pending<Object> oldest =
        tasks.run(
            Message.of("shell.counting"),
            progress -> {
              progress.stopIfRequested();
              throw new IllegalStateException("was not stopped");
            });
    assertThat(status.running()).hasSize(1);

    status.stop();
    tasks.releaseAll();

    assertThat(oldest.running().get()).isFalse();
    assertThat(tasks.unhandled()).isEmpty();
    assertThat(status.running()).isEmpty();
  }
}
