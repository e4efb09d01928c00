package app.kith.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Currency;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program's texts in one language, gathered from one bundle file a feature. Immutable. */
public final class Messages {
  private static final char SIGN = '\u00a4';
  private static final List<String> FEATURES =
      List.of(
          "analytics",
          "base",
          "campaign",
          "cli",
          "contact",
          "database",
          "duplicate",
          "export",
          "fx",
          "history",
          "insight",
          "intake",
          "order",
          "outbox",
          "prediction",
          "product",
          "quality",
          "recommend",
          "sample",
          "segment",
          "settings",
          "shell",
          "timeline",
          "tour");

  private final Locale locale;
  private final Map<String, String> texts;
  private final @Nullable Currency currency;

  /**
   * Loads every feature's bundle.
   *
   * @param locale Chinese gives the Chinese texts, every other language the English ones; numbers
   *     and dates follow the locale itself
   */
  public Messages(Locale locale) {
    this.locale = locale;
    this.texts = load(locale.getLanguage().equals("zh") ? "_zh" : "");
    this.currency = null;
  }

  private Messages(Locale locale, Map<String, String> texts, Currency currency) {
    this.locale = locale;
    this.texts = texts;
    this.currency = currency;
  }

  /** The same texts with amounts of money (a pattern with the sign ¤) in this currency. */
  public Messages in(Currency money) {
    return new Messages(locale, texts, money);
  }

  /** The language and country that numbers and dates are written for. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a message.
   *
   * @throws IllegalArgumentException if no bundle holds the key
   */
  public String text(Message message) {
    String pattern = texts.get(message.key());
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + message.key());
    }
    Object[] arguments = message.arguments().stream().map(this::argument).toArray();
    MessageFormat format = new MessageFormat(pattern, locale);
    for (Format part : format.getFormats()) {
      if (part instanceof DecimalFormat number && number.toPattern().indexOf(SIGN) >= 0) {
        count(number);
      }
    }
    return format.format(arguments);
  }

  /** Where no currency is known an amount is a mere number, never one of the locale's money. */
  private void count(DecimalFormat amount) {
    if (currency == null) {
      amount.applyPattern(amount.toPattern().replaceAll("[\\h" + SIGN + "]", ""));
    } else {
      amount.setCurrency(currency);
      int digits = Math.max(0, currency.getDefaultFractionDigits());
      amount.setMaximumFractionDigits(Math.min(digits, amount.getMaximumFractionDigits()));
    }
  }

  /** The text of a key with its placeholders filled. */
  public String text(String key, Object... arguments) {
    return text(Message.of(key, arguments));
  }

  /** True if the key has a text. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The keys that begin so. */
  public Stream<String> keys(String prefix) {
    return texts.keySet().stream().filter(key -> key.startsWith(prefix));
  }

  /** The texts as a bundle for FXML, placeholders unfilled and quotes already resolved. */
  public ResourceBundle bundle() {
    return new Bundle(this, texts);
  }

  private Object argument(Object argument) {
    return argument instanceof Message nested ? text(nested) : argument;
  }

  private static Map<String, String> load(String suffix) {
    Map<String, String> all = new TreeMap<>();
    for (String feature : FEATURES) {
      String path = "/i18n/" + feature + suffix + ".properties";
      try (InputStream in = Messages.class.getResourceAsStream(path)) {
        if (in == null) {
          continue;
        }
        Properties properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        properties.forEach((key, text) -> all.put((String) key, (String) text));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
    return Map.copyOf(all);
  }

  private static final class Bundle extends ResourceBundle {
    private final Messages messages;
    private final Map<String, String> texts;

    Bundle(Messages messages, Map<String, String> texts) {
      this.messages = messages;
      this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return texts.containsKey(key) ? messages.text(Message.of(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
      return java.util.Collections.enumeration(texts.keySet());
    }
  }
}
