package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T20:30:00Z");

  private final Texts texts =
      new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneId.of("Asia/Shanghai"));

  @Test
  void writesNumbersMoneyAndDatesAsTheUserReadsThem() {
    assertThat(texts.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(texts.number(0.12345, 2)).isEqualTo("0.12");
    assertThat(texts.percent(0.256, 1)).isEqualTo("25.6%");
    assertThat(texts.money(new BigDecimal("1234.5"))).isEqualTo("$1,234.50");
    assertThat(texts.wholeMoney(1234.5)).isEqualTo("$1,234");
    assertThat(texts.date(LocalDate.of(2026, 11, 22))).isEqualTo("Nov 22, 2026");
    assertThat(texts.date(EVENING)).isEqualTo("Nov 23, 2026");
    assertThat(texts.dateTime(EVENING)).startsWith("Nov 23, 2026").contains("4:30");
    assertThat(texts.time(EVENING)).startsWith("4:30");
  }

  @Test
  void noChanceIsSaidToBeNoneOrCertain() {
    assertThat(texts.chance(0)).isEqualTo("under 1%");
    assertThat(texts.chance(0.005)).isEqualTo("under 1%");
    assertThat(texts.chance(0.0051)).isEqualTo("1%");
    assertThat(texts.chance(0.42)).isEqualTo("42%");
    assertThat(texts.chance(0.994)).isEqualTo("99%");
    assertThat(texts.chance(0.9951)).isEqualTo("over 99%");
    assertThat(texts.chance(1)).isEqualTo("over 99%");
    texts.speak(new Messages(Locale.SIMPLIFIED_CHINESE));
    assertThat(texts.chance(1)).isEqualTo("超过 99%");
    assertThat(texts.chance(0)).isEqualTo("不到 1%");
  }

  @Test
  void amountsInMessagesCarryTheCurrencyInUse() {
    Message amount = Message.of("analytics.value.money", 1464.15);
    assertThat(texts.text(amount)).isEqualTo("$1,464.15");
    assertThat(texts.text("analytics.value.number", 1464.15)).isEqualTo("1,464.15");
    texts.countIn(Currency.getInstance("JPY"));
    assertThat(texts.text(amount)).isEqualTo("¥1,464");
    texts.speak(new Messages(Locale.SIMPLIFIED_CHINESE));
    assertThat(texts.text(amount)).contains("1,464").doesNotContain(".").isNotEqualTo("1,464");
  }

  @Test
  void amountsAreMereNumbersWhereNoCurrencyIsKnown() {
    assertThat(new Messages(Locale.US).text("analytics.value.money", -1464.15))
        .isEqualTo("-1,464.15");
  }

  @Test
  void speaksAndCountsOtherwiseFromOneMomentToTheNext() {
    texts.speak(new Messages(Locale.SIMPLIFIED_CHINESE));
    texts.countIn(Currency.getInstance("JPY"));

    assertThat(texts.text(Message.of("fx.cancel"))).isEqualTo("取消");
    assertThat(texts.text("fx.error.code", "K22")).isEqualTo("错误代码 K22");
    assertThat(texts.money(new BigDecimal("1234.5"))).contains("1,234").doesNotContain(".");
    assertThat(texts.date(LocalDate.of(2026, 11, 22))).isEqualTo("2026年11月22日");
    assertThat(texts.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(texts.currency().getCurrencyCode()).isEqualTo("JPY");
    assertThat(texts.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }
}
