package app.kith.analytics.forecast;

/**
 * What a model learnt from. A case is a person at the beginning of one span, or once where nothing
 * is asked of a span.
 *
 * @param ids whose case each was
 * @param known of how many cases it is known what came
 */
record Lesson(long[] ids, long known) {

  /** True if only some of the cases were learnt from, drawn blindly. */
  boolean isSample() {
    return ids.length < known;
  }
}
