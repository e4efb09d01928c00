package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.intake.people.PeoplePlan;

/**
 * What an import of people and orders will do, or has done.
 *
 * @param people what becomes of the people, companies among them
 * @param orders what becomes of the order lines; its rows are those that have any
 */
public record JointPlan(PeoplePlan people, OrderPlan orders) {

  /** What will happen in a sentence. */
  public Message headline() {
    return Message.of(
        "intake.plan.joint", people.rows(), people.added(), people.changed(), orders.newOrders());
  }

  /** True if anything would be changed. */
  public boolean isUseful() {
    return people.added() + people.changed() + orders.newOrders() > 0;
  }
}
