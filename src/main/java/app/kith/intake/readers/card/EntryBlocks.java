package app.kith.intake.readers.card;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LDIF entries, parted by blank lines (RFC 2849). Comments go on where a line begins with a blank.
 * What ldapsearch says of the search itself is no entry and left out.
 */
final class EntryBlocks extends Blocks {
  private static final Set<String> OF_THE_SEARCH =
      Set.of("search", "result", "matcheddn", "text", "ref", "control", "pagedresults");

  EntryBlocks(Reader reader) {
    super(reader);
  }

  @Override
  @Nullable Block next() throws IOException {
    Block block = block();
    while (block != null && isOfTheSearch(block.text())) {
      block = block();
    }
    return block;
  }

  private @Nullable Block block() throws IOException {
    String line = line();
    boolean comment = false;
    while (line != null && (line.isBlank() || isRemark(line, comment))) {
      comment = !line.isBlank();
      line = line();
    }
    if (line == null) {
      return null;
    }
    long start = lines();
    StringBuilder text = new StringBuilder();
    boolean fits = true;
    while (line != null && !line.isBlank()) {
      fits &= add(text, line);
      line = line();
    }
    return fits ? new Block(start, text.toString(), null) : huge(start);
  }

  private static boolean isRemark(String line, boolean goesOn) {
    return line.startsWith("#")
        || line.regionMatches(true, 0, "version:", 0, 8)
        || (goesOn && line.startsWith(" "));
  }

  private static boolean isOfTheSearch(String text) {
    if (text.length() > 2_000 || text.isEmpty()) {
      return false;
    }
    return text.lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith(" "))
        .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT))
        .allMatch(OF_THE_SEARCH::contains);
  }
}
