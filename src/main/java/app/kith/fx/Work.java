package app.kith.fx;

import org.jspecify.annotations.Nullable;

/** Something that takes longer than a frame and therefore runs off the UI thread. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

  /**
   * Does the work.
   *
   * @param progress to report to, and to ask whether to stop
   * @return the result, handed to {@link Pending#onSuccess} on the UI thread
   * @throws Exception any failure, handed to {@link Pending#onFailure} on the UI thread
   */
  T run(Progress progress) throws Exception;
}
