package app.kith.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final AtomicInteger found = new AtomicInteger();
  private final Remembered<String, String, Integer> answers = new Remembered<>(2);

  private int ask(String state, String question) {
    return answers.get(state, question, found::incrementAndGet);
  }

  @Test
  void theSameQuestionOfTheSameStateIsAnsweredFromMemory() {
    assertThat(ask("monday", "a")).isEqualTo(1);
    assertThat(ask("monday", "b")).isEqualTo(2);
    assertThat(ask(new StringBuilder("monday").toString(), "a")).isEqualTo(1);
  }

  @Test
  void ofAnotherStateNothingIsKnown() {
    ask("monday", "a");

    assertThat(ask("tuesday", "a")).isEqualTo(2);
    assertThat(ask("monday", "a")).isEqualTo(3);
  }

  @Test
  void whatWasAskedLongestAgoMakesRoom() {
    ask("monday", "a");
    ask("monday", "b");
    ask("monday", "a");
    ask("monday", "c");

    assertThat(ask("monday", "a")).isEqualTo(1);
    assertThat(ask("monday", "b")).isEqualTo(4);
  }

  @Test
  void aFailureIsThrownAndNotKept() {
    assertThatThrownBy(
            () ->
                answers.get(
                    "monday",
                    "a",
                    () -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");

    assertThat(ask("monday", "a")).isEqualTo(1);
  }

  @Test
  void whoAsksWhatIsJustBeingFoundGetsThatAnswer() {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> asked = new ArrayList<>();
      int first =
          answers.get(
              "monday",
              "a",
              () -> {
                asked.add(others.submit(() -> ask("monday", "a")));
                return found.incrementAndGet();
              });

      assertThat(first).isEqualTo(1);
      assertThat(asked.getFirst()).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(1);
    }
  }
}
