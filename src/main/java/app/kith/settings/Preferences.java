package app.kith.settings;

import java.util.Currency;
import java.util.Locale;

/** How a person wants to see a workspace. */
public final class Preferences {
  private static final Setting<String> LANGUAGE = Setting.text("language", "");
  private static final Setting<String> CURRENCY = Setting.text("currency", "");
  private static final Setting<Appearance> APPEARANCE =
      Setting.choice("appearance", Appearance.SYSTEM);

  private final Settings settings;
  private final Locale system;

  /** Light or dark, or as the system has it. */
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
  }

  /**
   * Preferences kept in settings.
   *
   * @param system the locale of the machine, used until a person chooses
   */
  public Preferences(Settings settings, Locale system) {
    this.settings = settings;
    this.system = system;
  }

  /** Language and country: the chosen language with the machine's country where they agree. */
  public Locale locale() {
    String chosen = settings.get(LANGUAGE);
    if (chosen.isEmpty() || system.getLanguage().equals(chosen)) {
      return system;
    }
    return chosen.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.US;
  }

  /** The machine's country, two letters; blank if it says none. */
  public String country() {
    return system.getCountry();
  }

  /** Speaks another language: {@code en} or {@code zh}. In memory; save the settings later. */
  public void language(String language) {
    settings.remember(LANGUAGE, language);
  }

  /** The currency of all amounts: the chosen one, else that of the machine's country. */
  public Currency currency() {
    String chosen = settings.get(CURRENCY);
    try {
      if (!chosen.isEmpty()) {
        return Currency.getInstance(chosen);
      }
      Currency local = Currency.getInstance(system);
      return local == null ? Currency.getInstance("USD") : local;
    } catch (IllegalArgumentException _) {
      return Currency.getInstance("USD");
    }
  }

  /** Counts in another currency. In memory; save the settings later. */
  public void currency(Currency currency) {
    settings.remember(CURRENCY, currency.getCurrencyCode());
  }

  /** Light or dark. */
  public Appearance appearance() {
    return settings.get(APPEARANCE);
  }

  /** Looks otherwise. In memory; save the settings later. */
  public void appearance(Appearance appearance) {
    settings.remember(APPEARANCE, appearance);
  }
}
