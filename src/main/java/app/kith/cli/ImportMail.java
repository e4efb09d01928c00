package app.kith.cli;

import app.kith.intake.mail.MailImport;
import app.kith.intake.mail.MailPlan;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.mapping.MailField;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.readers.Watch;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
      plans.<MailPlan>shown(
          sink -> imports.plan(request, Watch.NONE, sink),
          List.of(),
          row -> told(row, terminal),
          terminal);
      return false;
    }
    MailAnswer.print(
        dry ? imports.plan(request, Watch.NONE) : imports.run(request, Watch.NONE), terminal);
    return !dry;
  }

  /** A message's cells, with the moment when it was written as the person says it. */
  private static List<String> told(PlanRow row, Terminal terminal) {
    List<String> cells = new ArrayList<>(row.cells());
    int date = List.of(MailField.values()).indexOf(MailField.DATE);
    if (!row.cell(date).isEmpty()) {
      cells.set(date, moment(row.cell(date), terminal));
    }
    return cells;
  }

  private static String moment(String written, Terminal terminal) {
    try {
      return terminal.moment(Instant.parse(written));
    } catch (DateTimeParseException e) {
      return written;
    }
  }
}
