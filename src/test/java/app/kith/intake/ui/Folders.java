package app.kith.intake.ui;

import app.kith.intake.FolderOffers;
import app.kith.intake.folder.WatchedFolder;
import app.kith.settings.Settings;
import app.kith.testing.TestDatabase;

/** The watched folder of a test's workspace. */
final class Folders {
  private Folders() {}

  static FolderOffers of(TestDatabase test, ImportDesk desk) {
    var settled = desk.intake().settled();
    WatchedFolder folder = new WatchedFolder(new Settings(test.database()), settled);
    return new FolderOffers(desk.intake(), test.history(), folder, settled);
  }

  static ImportScreen screen(TestDatabase test, ImportDesk desk) {
    return new ImportScreen(desk, of(test, desk));
  }
}
