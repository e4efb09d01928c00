package app.kith.shell;

import java.util.Comparator;
import java.util.List;

/** Asks every source and makes one ranked list of the answers. */
public final class PaletteSearch {
  private static final int LIMIT = 12;
  private static final int PER_SOURCE = 8;

  private final List<PaletteSource> sources;

  /** Searches these sources; where two entries fit equally well, the earlier source comes first. */
  public PaletteSearch(List<PaletteSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The best answers, best first; at most 12. Off the UI thread. */
  public List<PaletteEntry> find(String typed) {
    String query = typed.strip();
    if (query.isEmpty()) {
      return sources.stream()
          .flatMap(source -> source.find("", PER_SOURCE).stream())
          .limit(LIMIT)
          .toList();
    }
    return sources.stream()
        .flatMap(source -> source.find(query, PER_SOURCE).stream().limit(PER_SOURCE))
        .map(entry -> new Ranked(entry, Ranking.score(query, entry)))
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .map(Ranked::entry)
        .limit(LIMIT)
        .toList();
  }

  private record Ranked(PaletteEntry entry, double score) {}
}
