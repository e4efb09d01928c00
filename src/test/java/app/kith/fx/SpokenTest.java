package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTest {
  @Test
  void valuesAreSaidAndWhatIsTypedChoosesNothing() {
    Spoken<Integer> spoken = new Spoken<>(number -> "no. " + number);

    assertThat(spoken.toString(3)).isEqualTo("no. 3");
    assertThat(spoken.toString(null)).isEmpty();
    assertThat(spoken.fromString("no. 3")).isNull();
  }
}
