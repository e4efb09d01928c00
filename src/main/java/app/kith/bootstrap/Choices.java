package app.kith.bootstrap;

import app.kith.database.Database;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;
import app.kith.settings.Preferences;
import app.kith.settings.Secrets;
import app.kith.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;

/** What a person chose in a workspace. */
record Choices(
    Settings settings, Preferences preferences, BusinessSettings business, MailSettings mail) {

  /**
   * The choices of an open workspace.
   *
   * @param configuration the user's private folder, for the key of the password
   */
  static Choices of(Database database, Path configuration) {
    Settings settings = new Settings(database);
    return new Choices(
        settings,
        new Preferences(settings, Locale.getDefault()),
        new BusinessSettings(settings),
        new MailSettings(settings, new Secrets(configuration)));
  }
}
