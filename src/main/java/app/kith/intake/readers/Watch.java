package app.kith.intake.readers;

/** Who looks on while a file is read: hears how far it is, and may ask to stop. */
public interface Watch {
  /** Nobody looks on. */
  Watch NONE =
      new Watch() {
        @Override
        public void progress(double fraction) {}

        @Override
        public boolean stopRequested() {
          return false;
        }
      };

  /** Tells how much is done, 0 to 1. */
  void progress(double fraction);

  /** True if the work should stop; everything done so far is then taken back. */
  boolean stopRequested();
}
