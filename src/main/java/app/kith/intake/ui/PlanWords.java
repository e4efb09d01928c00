package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans in words. */
final class PlanWords {
  private PlanWords() {}

  static PlanSummary of(PeoplePlan plan) {
    List<PlanSummary.Outcome> outcomes =
        Arrays.stream(PeoplePlan.Outcome.values())
            .map(it -> new PlanSummary.Outcome(it.name(), it.label(), plan.count(it)))
            .toList();
    List<Message> notes = new ArrayList<>();
    if (!plan.newFields().isEmpty()) {
      notes.add(
          Message.of(
              "intake.plan.newFields",
              plan.newFields().size(),
              String.join(", ", plan.newFields())));
    }
    notes.addAll(sentences(plan.problems()));
    long useful = plan.added() + plan.changed();
    return new PlanSummary(
        Message.of("intake.plan.people", plan.rows(), plan.added(), plan.changed()),
        outcomes,
        notes,
        lines(plan.samples().stream().map(PlanWords::line)),
        Message.of("intake.plan.importPeople", useful),
        useful > 0,
        plan.rejectedRows());
  }

  static PlanSummary of(OrderPlan plan) {
    List<PlanSummary.Outcome> outcomes =
        List.of(
            outcome(OrderPlan.Outcome.SALE, plan.saleLines()),
            outcome(OrderPlan.Outcome.RETURN, plan.returnLines()),
            outcome(OrderPlan.Outcome.KNOWN, plan.knownLines()),
            outcome(OrderPlan.Outcome.REJECTED, plan.rejectedRows()));
    List<Message> notes = new ArrayList<>();
    notes.add(
        Message.of(
            "intake.plan.money",
            plan.saleAmount().doubleValue(),
            plan.returnAmount().doubleValue(),
            plan.newPeople(),
            plan.newProducts()));
    notes.addAll(sentences(plan.problems()));
    return new PlanSummary(
        Message.of("intake.plan.orders", plan.rows(), plan.newOrders(), plan.newPeople()),
        outcomes,
        notes,
        lines(plan.samples().stream().map(PlanWords::line)),
        Message.of("intake.plan.importOrders", plan.newOrders()),
        plan.newOrders() > 0,
        plan.rejectedRows());
  }

  private static List<PlanSummary.Line> lines(Stream<PlanSummary.Line> lines) {
    return lines.sorted(Comparator.comparingLong(PlanSummary.Line::row)).toList();
  }

  private static PlanSummary.Outcome outcome(OrderPlan.Outcome outcome, long count) {
    return new PlanSummary.Outcome(outcome.name(), label(outcome), count);
  }

  private static Message label(OrderPlan.Outcome outcome) {
    return Message.of("intake.outcome." + outcome.name());
  }

  private static List<Message> sentences(List<Problems.Problem> problems) {
    return problems.stream().map(Problems.Problem::message).toList();
  }

  private static PlanSummary.Line line(PeoplePlan.SampleRow row) {
    List<Message> detail =
        row.reason() != null
            ? List.of(row.reason().reason())
            : row.changes().stream()
                .map(
                    change ->
                        change.before().isEmpty()
                            ? Message.of("intake.plan.filled", change.field(), change.after())
                            : Message.of(
                                "intake.plan.replaced",
                                change.field(),
                                change.before(),
                                change.after()))
                .toList();
    String title = row.title().isEmpty() ? shown(row.cells()) : row.title();
    return new PlanSummary.Line(
        row.row(), row.outcome().name(), row.outcome().label(), title, detail);
  }

  private static PlanSummary.Line line(OrderPlan.SampleRow row) {
    List<Message> detail = row.reason() == null ? List.of() : List.of(row.reason().reason());
    return new PlanSummary.Line(
        row.row(), row.outcome().name(), label(row.outcome()), shown(row.cells()), detail);
  }

  private static String shown(List<String> cells) {
    String joined =
        cells.stream()
            .map(String::strip)
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining(" · "));
    return joined.length() > 200 ? joined.substring(0, 200) + "..." : joined;
  }
}
