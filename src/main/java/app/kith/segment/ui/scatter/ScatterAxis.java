package app.kith.segment.ui.scatter;

/**
 * One axis of the plot.
 *
 * @param title what is measured and in which unit, in the user's language
 * @param scale how values become positions
 */
public record ScatterAxis(String title, AxisScale scale) {}
