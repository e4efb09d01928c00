package app.kith.settings.ui;

/** Whoever shows the preferences: told on the UI thread when one has changed. */
public interface PreferencesListener {

  /** Another language or currency: every screen has to be built anew. */
  void languageChanged();

  /** Light or dark. */
  void appearanceChanged();
}
