package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.ProblemKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an import of people and orders will do, or has done.
 *
 * @param people what becomes of the people, companies among them
 * @param orders what becomes of the order lines; its rows are those that have any
 */
public record JointPlan(PeoplePlan people, OrderPlan orders) {
  private static final Set<ProblemKind> OF_ORDERS_ALONE =
      EnumSet.of(ProblemKind.NO_DATE, ProblemKind.NO_AMOUNT, ProblemKind.ZERO_PRICE);

  /** What will happen in a sentence. */
  public Message headline() {
    return Message.of(
        "intake.plan.joint",
        people.rows(),
        people.added(),
        people.changed(),
        people.merged(),
        orders.newOrders(),
        rejectedRows());
  }

  /** True if anything would be changed. */
  public boolean isUseful() {
    return people.isUseful() || orders.isUseful();
  }

  /** How many rows are left out: of a row without a person the order is rejected too. */
  public long rejectedRows() {
    return people.rejectedRows()
        + OF_ORDERS_ALONE.stream()
            .mapToLong(reason -> orders.rejected().getOrDefault(reason, 0L))
            .sum();
  }
}
