package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.mail.MailPlan;
import app.kith.intake.orders.JointPlan;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.plan.Outcome;
import app.kith.intake.readers.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Plans in words. */
final class PlanWords {
  private PlanWords() {}

  static PlanSummary of(PeoplePlan plan) {
    List<Message> notes = new ArrayList<>();
    if (!plan.newFields().isEmpty()) {
      notes.add(
          Message.of(
              "intake.plan.newFields",
              plan.newFields().size(),
              String.join(", ", plan.newFields())));
    }
    if (plan.asked() > 0) {
      notes.add(Message.of("intake.plan.open", plan.asked()));
    }
    notes.addAll(sentences(plan.problems()));
    return new PlanSummary(
        plan.headline(),
        counts(Outcome.OF_PEOPLE, plan::count),
        notes,
        Message.of("intake.plan.importPeople", plan.taken()),
        plan.isUseful(),
        plan.rejectedRows(),
        plan.asked());
  }

  static PlanSummary of(OrderPlan plan) {
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
        plan.headline(),
        counts(Outcome.OF_ORDERS, plan::count),
        notes,
        Message.of("intake.plan.importOrders", plan.newOrders()),
        plan.isUseful(),
        plan.rejectedRows(),
        0);
  }

  static PlanSummary of(JointPlan plan) {
    PlanSummary people = of(plan.people());
    PlanSummary orders = of(plan.orders());
    List<Message> notes = new ArrayList<>(orders.notes());
    notes.addAll(people.notes());
    return new PlanSummary(
        plan.headline(),
        people.outcomes(),
        notes,
        Message.of("intake.plan.importJoint", plan.people().taken(), plan.orders().newOrders()),
        plan.isUseful(),
        plan.rejectedRows(),
        people.asked());
  }

  static PlanSummary of(MailPlan plan) {
    List<Message> notes = new ArrayList<>();
    notes.add(
        plan.own().isEmpty()
            ? Message.of("intake.plan.nobodysOwn")
            : Message.of(
                "intake.plan.own", plan.own().stream().sorted().collect(Collectors.joining(", "))));
    notes.addAll(sentences(plan.problems()));
    return new PlanSummary(
        plan.headline(),
        counts(Outcome.OF_MAIL, plan::count),
        notes,
        Message.of("intake.plan.importMail", plan.broughtIn()),
        plan.isUseful(),
        plan.rejectedMessages(),
        0);
  }

  private static List<PlanSummary.Count> counts(
      List<Outcome> outcomes, ToLongFunction<Outcome> rows) {
    return outcomes.stream()
        .map(outcome -> new PlanSummary.Count(outcome, rows.applyAsLong(outcome)))
        .toList();
  }

  private static List<Message> sentences(List<Problems.Problem> problems) {
    return problems.stream().map(Problems.Problem::onScreen).toList();
  }
}
