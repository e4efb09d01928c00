package app.kith.fx.plot;

import java.util.List;
import javafx.scene.image.WritableImage;

/** A picture of figures that can be written into a file. Asked on the UI thread. */
public interface Savable {

  /** How a file is called, without its ending. */
  String file();

  /** The picture, twice as fine as the screen. */
  WritableImage picture();

  /** The picture as an SVG document. */
  String svg();

  /** The figures, the titles first; the saver makes them harmless for spreadsheets. */
  List<List<String>> rows();
}
