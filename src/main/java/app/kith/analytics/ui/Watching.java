package app.kith.analytics.ui;

import app.kith.analytics.engine.Watch;
import app.kith.fx.Progress;

/** Lets the analytics report to a screen, and stop when it asks. */
public final class Watching {
  private Watching() {}

  /** A watch that ends the work as a stopped task, which is no failure. */
  public static Watch of(Progress progress) {
    return new Watch() {
      @Override
      public boolean stopRequested() {
        progress.stopIfRequested();
        return false;
      }

      @Override
      public void report(double fraction) {
        progress.report(fraction);
      }
    };
  }
}
