package app.kith.cli;

import app.kith.intake.orders.JointPlan;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an import of people and their orders answers. */
final class JointAnswer {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("rows", "cli.column.rows"),
          Column.of("added", "cli.column.added"),
          Column.of("changed", "cli.column.changed"),
          Column.of("merged", "cli.column.merged"),
          Column.of("unchanged", "cli.column.unchanged"),
          Column.of("repeated", "cli.column.repeated"),
          Column.of("rejectedRows", "cli.column.rejected"),
          Column.of("rejectedBy", "cli.column.rejected.by"),
          Column.of("newFields", "cli.column.new.fields"),
          Column.of("asked", "cli.column.asked"),
          Column.of("orders", "cli.column.orders"),
          Column.of("saleLines", "cli.column.sale.lines"),
          Column.of("returnLines", "cli.column.return.lines"),
          Column.of("knownLines", "cli.column.known.lines"),
          Column.of("rejectedOrders", "cli.column.rejected.orders"),
          Column.of("newProducts", "cli.column.new.products"),
          Column.of("sales", "cli.column.sales"),
          Column.of("returns", "cli.column.returns"));

  private JointAnswer() {}

  static void print(JointPlan plan, Terminal terminal) {
    PeoplePlan people = plan.people();
    OrderPlan orders = plan.orders();
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            people.rows(),
            people.added(),
            people.changed(),
            people.merged(),
            people.unchanged(),
            people.repeated(),
            plan.rejectedRows(),
            ImportAnswer.byReason(people.rejected()),
            people.newFields(),
            people.asked(),
            orders.newOrders(),
            orders.saleLines(),
            orders.returnLines(),
            orders.knownLines(),
            ImportAnswer.byReason(orders.rejected()),
            orders.newProducts(),
            orders.saleAmount(),
            orders.returnAmount()));
    Stream.concat(people.problems().stream(), orders.problems().stream())
        .map(Problems.Problem::message)
        .forEach(terminal::say);
  }
}
