package app.kith.fx.plot;

/** What a person does to the level line of a {@link Levelled} drawing. Told on the UI thread. */
public interface LevelMoves {
  /** The line is being dragged; show it there. */
  void moved(double level);

  /** The line was let go. */
  void released();

  /** An arrow key was pressed: 1 for up, -1 for down. */
  void stepped(int direction);
}
