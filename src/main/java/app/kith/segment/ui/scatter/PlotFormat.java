package app.kith.segment.ui.scatter;

/** What a plot can be saved as. */
public enum PlotFormat {
  PNG,
  SVG,
  CSV
}
