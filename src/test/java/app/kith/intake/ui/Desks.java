package app.kith.intake.ui;

import app.kith.base.Messages;
import app.kith.fx.Texts;
import app.kith.intake.Intake;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** What the Import screen works with in a test: a real workspace, and a person who is made up. */
final class Desks {
  /** American English, dollars, UTC. */
  static final Texts TEXTS =
      new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC);

  private Desks() {}

  /** A desk at which nobody is asked. */
  static ImportDesk of(TestDatabase test) {
    return of(test, new InlineTasks(), new FakeDialogs(), new FakeNotifications());
  }

  /** A desk whose questions the test answers. */
  static ImportDesk of(TestDatabase test, FakeDialogs dialogs) {
    return of(test, new InlineTasks(), dialogs, new FakeNotifications());
  }

  /** A desk of the test's own. */
  static ImportDesk of(
      TestDatabase test, InlineTasks tasks, FakeDialogs dialogs, FakeNotifications notes) {
    return new ImportDesk(
        new Intake(test.database(), test.history(), test.clock()),
        test.history(),
        tasks,
        dialogs,
        notes,
        TEXTS);
  }
}
