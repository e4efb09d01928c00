package app.kith.fx.plot;

/** A chart that can be drawn at any size. Immutable. */
@FunctionalInterface
public interface Drawing {
  /** Nothing. */
  Drawing NONE = (_, _, _) -> {};

  /** Draws into a space of a width and a height. */
  void draw(Pen pen, double width, double height);
}
