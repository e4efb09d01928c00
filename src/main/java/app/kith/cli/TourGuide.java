package app.kith.cli;

import app.kith.base.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Runs the tour; the composition root has the toolkit that its pictures need. */
public interface TourGuide {

  /**
   * Does the whole main job and draws every screen.
   *
   * @param out the folder for the pictures
   * @param only begins of the names of the pictures to draw; none means all
   * @param all true draws the screens at 200 % and with a few and very many people too
   * @param lines told one line a step
   * @param messages the language of the lines
   * @return true if every step succeeded
   */
  boolean run(Path out, List<String> only, boolean all, PrintWriter lines, Messages messages);
}
