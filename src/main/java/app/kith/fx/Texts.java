package app.kith.fx;

import app.kith.base.Message;
import app.kith.base.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Texts, numbers, money and dates as the user reads them. The language and the currency can change
 * while the program runs; screens are built anew then. Thread-safe.
 */
public final class Texts {
  private volatile Messages messages;
  private volatile Currency currency;
  private final ZoneId zone;

  /** Texts in a language, money in a currency, times in a zone. */
  public Texts(Messages messages, Currency currency, ZoneId zone) {
    this.messages = messages.in(currency);
    this.currency = currency;
    this.zone = zone;
  }

  /** The texts of the language in use. */
  public Messages messages() {
    return messages;
  }

  /** Speaks another language from now on. */
  public void speak(Messages language) {
    this.messages = language.in(currency);
  }

  /** Counts in another currency from now on. */
  public void countIn(Currency other) {
    this.currency = other;
    this.messages = messages.in(other);
  }

  /** The language and country in use. */
  public Locale locale() {
    return messages.locale();
  }

  /** The time zone in use. */
  public ZoneId zone() {
    return zone;
  }

  /** The currency in use. */
  public Currency currency() {
    return currency;
  }

  /** A message in the user's language. */
  public String text(Message message) {
    return messages.text(message);
  }

  /** A key's text with its placeholders filled. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** A whole number with its groups: 12,345. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /**
   * A number with at most so many digits behind the point.
   *
   * @param digits 0 to 10
   */
  public String number(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /**
   * A share as a percentage.
   *
   * @param share 0.25 reads 25%
   * @param digits behind the point, 0 to 10
   */
  public String percent(double share, int digits) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(digits);
    return format.format(share);
  }

  /** A chance that was estimated, 0 to 1: never 0% or 100%, as nothing foretold is certain. */
  public String chance(double chance) {
    return text("base.chance", chance);
  }

  /** An amount in the currency in use, with its sign: $1,234.50. */
  public String money(BigDecimal amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(currency);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount);
  }

  /** An amount without the small change, for axes, tiles and cards: $1,235. */
  public String wholeMoney(double amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(currency);
    format.setMaximumFractionDigits(0);
    return format.format(amount);
  }

  /** A day: Nov 22, 2026. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale()).format(day);
  }

  /** A day in as few characters as the language has for it, for narrow columns. */
  public String shortDate(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
        .localizedBy(locale())
        .format(moment.atZone(zone));
  }

  /** The day of a moment in the user's zone. */
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, zone));
  }

  /** A moment in the user's zone: Nov 22, 2026, 1:10 AM. */
  public String dateTime(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(locale())
        .format(moment.atZone(zone));
  }

  /** The time of day of a moment in the user's zone: 1:10 AM. */
  public String time(Instant moment) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .localizedBy(locale())
        .format(moment.atZone(zone));
  }
}
