package app.kith.fx.plot;

import java.util.List;
import java.util.Locale;

/** What a stroke means; which colour that is stands in {@code plot.css}, for light and dark. */
public enum Ink {
  SURFACE,
  TEXT,
  MUTED,
  GRID,
  AXIS,
  FIRST,
  SECOND,
  HEAT_0,
  HEAT_1,
  HEAT_2,
  HEAT_3,
  HEAT_4,
  HEAT_5,
  HEAT_6;

  private static final List<Ink> HEAT =
      List.of(HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6);

  /** The shade of a share of the largest value. */
  public static Ink heat(double share) {
    int step = share > 0 ? (int) Math.ceil(Math.min(share, 1) * (HEAT.size() - 1)) : 0;
    return HEAT.get(step);
  }

  /** The ink that can be read on this one. */
  public Ink onTop() {
    return compareTo(HEAT_4) >= 0 ? SURFACE : TEXT;
  }

  /** The style class of a cell in this ink. */
  public String styleClass() {
    return "plot-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the colour in the style sheet. */
  String property() {
    return "-" + styleClass();
  }
}
