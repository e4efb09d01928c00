package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private final Messages english = new Messages(Locale.ENGLISH);

  private String said(double value, double low, double high) {
    Forecast forecast =
        new Forecast(Measure.CHANCE, value, low, high, List.of(), List.of(), List.of(), List.of());
    return english.text(forecast.text());
  }

  @Test
  void aRangeThatBeginsWhereItEndsIsSaidOnce() {
    assertThat(said(0.999, 0.997, 1))
        .isEqualTo("Chance over 99%; of people with such a chance, over 99% did");
    assertThat(said(0.4, 0.3, 0.5))
        .isEqualTo("Chance 40%; of people with such a chance, 30% to 50% did");
  }
}
