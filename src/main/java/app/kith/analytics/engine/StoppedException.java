package app.kith.analytics.engine;

/** The work ended early because its {@link Watch} asked for it; nothing was changed. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a message: nobody reads it. */
  public StoppedException() {
    super("stopped on request", null, false, false);
  }
}
