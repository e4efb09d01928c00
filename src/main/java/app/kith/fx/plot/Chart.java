package app.kith.fx.plot;

import java.util.List;

/**
 * A chart with the figures behind it.
 *
 * @param spoken the chart in one sentence, for who cannot see it
 * @param drawing the picture
 * @param header the table's titles
 * @param rows the same figures as people read them, one row for each thing on the chart
 * @param file how a file is called that it is saved in, without ending
 */
public record Chart(
    String spoken, Drawing drawing, List<String> header, List<List<String>> rows, String file) {
  /** Copies the lists. */
  public Chart {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A chart of nothing. */
  public static Chart empty() {
    return new Chart("", Drawing.NONE, List.of(), List.of(), "");
  }
}
