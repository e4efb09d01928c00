package app.kith.intake.readers.card;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** LDIF entries, parted by blank lines (RFC 2849). */
final class EntryBlocks extends Blocks {
  EntryBlocks(Reader reader) {
    super(reader);
  }

  @Override
  @Nullable Block next() throws IOException {
    String line = line();
    while (line != null && (line.isBlank() || line.startsWith("#") || isVersion(line))) {
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

  private static boolean isVersion(String line) {
    return line.regionMatches(true, 0, "version:", 0, 8);
  }
}
