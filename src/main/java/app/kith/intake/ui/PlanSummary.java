package app.kith.intake.ui;

import app.kith.base.Message;
import java.util.List;

/**
 * A plan as the screen shows it.
 *
 * @param headline what will happen in a sentence
 * @param outcomes how many rows end in what
 * @param notes what is odd, a sentence each
 * @param lines some rows of each outcome
 * @param action the words on the button that does it
 * @param isUseful false if nothing would be changed
 * @param rejected how many rows are left out
 */
public record PlanSummary(
    Message headline,
    List<Outcome> outcomes,
    List<Message> notes,
    List<Line> lines,
    Message action,
    boolean isUseful,
    long rejected) {

  /**
   * Rows that end alike.
   *
   * @param name what tells outcomes apart
   * @param label the outcome in a word
   * @param count how many rows
   */
  public record Outcome(String name, Message label, long count) {}

  /**
   * One row of the file.
   *
   * @param row its number
   * @param outcome the name of its outcome
   * @param label the outcome in a word
   * @param title who or what it is about
   * @param detail the cells that differ, or why it is rejected
   */
  public record Line(long row, String outcome, Message label, String title, List<Message> detail) {}
}
