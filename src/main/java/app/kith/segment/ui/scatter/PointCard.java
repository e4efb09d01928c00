package app.kith.segment.ui.scatter;

import java.util.List;

/**
 * What the card beside a point says.
 *
 * @param title the point's name
 * @param lines what is known about it
 */
public record PointCard(String title, List<Line> lines) {

  /**
   * One line of the card.
   *
   * @param label what is told
   * @param text its value
   */
  public record Line(String label, String text) {}
}
