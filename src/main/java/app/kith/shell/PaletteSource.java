package app.kith.shell;

import java.util.List;

/** One kind of things that the palette finds: commands, people, companies, segments, campaigns. */
@FunctionalInterface
public interface PaletteSource {

  /**
   * Finds what the query may mean. Called off the UI thread.
   *
   * @param query what was typed, without spaces around it; empty asks for the most useful ones
   * @param limit how many are wanted at most
   */
  List<PaletteEntry> find(String query, int limit);
}
