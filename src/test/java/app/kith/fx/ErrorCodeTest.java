package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  private static RuntimeException failure(String words) {
    return new IllegalStateException(words, new ArithmeticException(words));
  }

  @Test
  void isTheSameEachTimeTheSameThingHappensWhateverTheWords() {
    List<String> codes =
        Stream.of("Ann's row", "Bea's row").map(ErrorCodeTest::failure).map(ErrorCode::of).toList();

    assertThat(codes.getFirst()).isEqualTo(codes.getLast()).matches("K[2-9A-Z]{2}-[2-9A-Z]{3}");
  }

  @Test
  void tellsDifferentFailuresApart() {
    assertThat(ErrorCode.of(new IllegalStateException()))
        .isNotEqualTo(ErrorCode.of(new IllegalArgumentException()))
        .isNotEqualTo(ErrorCode.of(failure("")));
  }

  @Test
  void survivesAFailureThatCausesItself() {
    RuntimeException first = new IllegalStateException();
    first.initCause(new IllegalArgumentException(first));

    assertThat(ErrorCode.of(first)).startsWith("K");
  }
}
