package app.kith.settings;

/** The business of a workspace. */
public final class BusinessSettings {
  private static final Setting<String> NAME = Setting.text("business.name", "");
  private static final Setting<String> ADDRESS = Setting.text("business.address", "");

  private final Settings settings;

  /** The business that these settings tell of. */
  public BusinessSettings(Settings settings) {
    this.settings = settings;
  }

  /** What is told of the business. Memory only. */
  public Business business() {
    return new Business(settings.get(NAME), settings.get(ADDRESS));
  }

  /** Writes it durably. */
  public void save(Business business) {
    settings.remember(NAME, business.name().strip());
    settings.remember(ADDRESS, business.postalAddress().strip());
    settings.save();
  }
}
