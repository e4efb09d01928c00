package app.kith.cli;

import app.kith.intake.mail.MailImport;
import app.kith.intake.mail.MailPlan;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.readers.Watch;
import java.util.List;

/** {@code kith import} of a message or a mailbox. */
final class ImportMail {
  /** What says something of columns and people, of which mail has none to speak of. */
  static final List<String> MEANINGLESS =
      List.of(
          "--encoding",
          "--map",
          "--recipe",
          "--save-recipe",
          "--columns",
          "--set",
          "--rule",
          "--take",
          "--dates",
          "--decimals",
          "--clean",
          "--country",
          "--sheet",
          "--merge-sure",
          "--same",
          "--not-same",
          "--with-orders");

  private ImportMail() {}

  /**
   * Imports mail, or shows what that would do.
   *
   * @return true if it was imported
   */
  static boolean run(
      MailImport imports, MailRequest request, PlanOptions plans, boolean dry, Terminal terminal) {
    if (plans.showsRows()) {
      plans.<MailPlan>shown(sink -> imports.plan(request, Watch.NONE, sink), List.of(), terminal);
      return false;
    }
    MailAnswer.print(
        dry ? imports.plan(request, Watch.NONE) : imports.run(request, Watch.NONE), terminal);
    return !dry;
  }
}
