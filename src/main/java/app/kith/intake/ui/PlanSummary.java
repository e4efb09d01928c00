package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.plan.Outcome;
import java.util.List;

/**
 * A plan as the screen shows it.
 *
 * @param headline what will happen in a sentence
 * @param outcomes how many rows end in what
 * @param notes what is odd, a sentence each
 * @param action the words on the button that does it
 * @param isUseful false if nothing would be changed
 * @param rejected how many rows are left out
 * @param asked how many cells a person has still to decide
 */
public record PlanSummary(
    Message headline,
    List<Count> outcomes,
    List<Message> notes,
    Message action,
    boolean isUseful,
    long rejected,
    long asked) {

  /**
   * Rows that end alike.
   *
   * @param outcome what becomes of them
   * @param rows how many
   */
  public record Count(Outcome outcome, long rows) {}
}
