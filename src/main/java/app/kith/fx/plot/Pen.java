package app.kith.fx.plot;

/** What charts are drawn with. All sizes are in layout units, from the upper left corner. */
public interface Pen {

  /** Where a text stands to its place. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /** A hair line. */
  void line(double fromX, double fromY, double toX, double toY, Ink ink);

  /**
   * A filled box.
   *
   * @param tip what it stands for, shown on hovering and read out
   */
  void box(double x, double y, double width, double height, Ink ink, String tip);

  /** A text; {@code y} is its base line. */
  void text(String text, double x, double y, Align align, Ink ink);

  /** A text that runs upwards, its middle at the place. */
  void upwards(String text, double x, double y, Ink ink);

  /** How wide a text comes out, about. */
  double width(String text);
}
