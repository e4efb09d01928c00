package app.kith.fx.plot;

/** A drawing with a level line across it that a person can move up and down. */
public interface Levelled extends Drawing {
  /** The level that the line would stand for at a place of a picture of some height. */
  double levelAt(double y, double height);
}
