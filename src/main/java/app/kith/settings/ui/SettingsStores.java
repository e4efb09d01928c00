package app.kith.settings.ui;

import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;
import app.kith.settings.Preferences;
import app.kith.settings.Settings;

/** What the settings screen reads and writes. */
public record SettingsStores(
    Settings settings, Preferences preferences, BusinessSettings business, MailSettings mail) {}
