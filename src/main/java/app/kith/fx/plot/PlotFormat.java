package app.kith.fx.plot;

import app.kith.base.Message;
import java.util.Locale;

/** What a chart can be saved as. */
public enum PlotFormat {
  PNG,
  SVG,
  CSV;

  /** The wish in words. */
  public Message action() {
    return Message.of("fx.plot.save." + ending());
  }

  /** The end of the file's name, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
