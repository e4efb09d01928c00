package app.kith.intake.orders;

import app.kith.intake.people.PeopleRequest;
import app.kith.intake.plan.RowChoices;
import app.kith.quality.clean.Cleaning;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows hold people, their companies and their orders, and how it is to be read.
 *
 * @param people what it says of people
 * @param orders what it says of orders; the same file
 */
public record JointRequest(PeopleRequest people, OrderRequest orders) {

  /** The request with other choices. */
  public JointRequest with(RowChoices choices) {
    return new JointRequest(people.with(choices), orders.with(choices));
  }

  /** The request with the values of people cleaned, or left as they stand. */
  public JointRequest cleaned(@Nullable Cleaning cleaning) {
    return new JointRequest(people.cleaned(cleaning), orders);
  }
}
