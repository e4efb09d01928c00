package app.kith.fx;

/** How one screen reaches another. UI thread only. */
public interface Navigator {

  /** Shows a screen as it was left. */
  void open(ScreenId screen);

  /**
   * Shows a screen at one thing.
   *
   * @param entityId the id of a person, segment, campaign ... that the screen is about
   */
  void open(ScreenId screen, long entityId);
}
