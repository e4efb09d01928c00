package app.kith.cli;

import app.kith.intake.mail.MailPlan;
import app.kith.intake.readers.Problems;
import java.util.Arrays;
import java.util.List;

/** What an import of mail answers. */
final class MailAnswer {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("messages", "cli.column.messages"),
          Column.of("broughtIn", "cli.column.brought.in"),
          Column.of("known", "cli.column.known.messages"),
          Column.of("received", "cli.column.received"),
          Column.of("sent", "cli.column.sent"),
          Column.of("newPeople", "cli.column.new.people"),
          Column.of("rejectedRows", "cli.column.rejected"),
          Column.of("rejectedBy", "cli.column.rejected.by"),
          Column.of("own", "cli.column.own.addresses"));

  private MailAnswer() {}

  static void print(MailPlan plan, Terminal terminal) {
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            plan.messages(),
            plan.broughtIn(),
            plan.known(),
            plan.received(),
            plan.sent(),
            plan.newPeople(),
            plan.rejectedMessages(),
            ImportAnswer.byReason(plan.rejected()),
            plan.own().stream().sorted().toList()));
    plan.problems().stream().map(Problems.Problem::message).forEach(terminal::say);
  }
}
