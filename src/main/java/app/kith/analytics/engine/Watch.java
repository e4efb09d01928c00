package app.kith.analytics.engine;

/** How long work reports its progress and learns that it should stop. Called from the worker. */
public interface Watch {
  /** Never stops and reports to nobody. */
  Watch NONE =
      new Watch() {
        @Override
        public boolean stopRequested() {
          return false;
        }

        @Override
        public void report(double fraction) {
          // nobody listens
        }
      };

  /** True once the work should end at the next opportunity. */
  boolean stopRequested();

  /**
   * Progress so far.
   *
   * @param fraction 0 to 1
   */
  void report(double fraction);

  /**
   * Ends the work if a stop was asked for.
   *
   * @throws StoppedException if so
   */
  default void check() {
    if (stopRequested()) {
      throw new StoppedException();
    }
  }

  /** A watch over a part of this work, whose progress fills the range from {@code from} to to. */
  default Watch part(double from, double to) {
    Watch whole = this;
    return new Watch() {
      @Override
      public boolean stopRequested() {
        return whole.stopRequested();
      }

      @Override
      public void report(double fraction) {
        whole.report(from + (to - from) * fraction);
      }
    };
  }
}
