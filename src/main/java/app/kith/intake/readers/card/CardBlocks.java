package app.kith.intake.readers.card;

import app.kith.intake.readers.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * vCards, from BEGIN to END. A card that is never ended ends where the next begins; a card inside a
 * card (AGENT in vCard 2.1) stays there. What stands between cards is handed out as no card.
 */
final class CardBlocks extends Blocks {
  private static final int DEEPEST = 20;

  CardBlocks(Reader reader) {
    super(reader);
  }

  @Override
  @Nullable Block next() throws IOException {
    String line = line();
    while (line != null && line.isBlank()) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    return is(line, "BEGIN:VCARD") ? card(line) : stray(line);
  }

  private Block card(String begin) throws IOException {
    long start = lines();
    StringBuilder text = new StringBuilder();
    boolean fits = add(text, begin);
    String before = begin;
    int depth = 1;
    for (String line = line(); line != null; line = line()) {
      if (is(line, "BEGIN:VCARD")) {
        if (!before.toUpperCase(Locale.ROOT).matches("(.*\\.)?AGENT[:;].*") || depth > DEEPEST) {
          back(line);
          break;
        }
        depth++;
      }
      fits &= add(text, line);
      if (is(line, "END:VCARD") && --depth == 0) {
        break;
      }
      before = line.isBlank() ? before : line;
    }
    return fits ? new Block(start, text.toString(), null, depth > 0) : huge(start);
  }

  private Block stray(String first) throws IOException {
    long start = lines();
    StringBuilder text = new StringBuilder();
    boolean fits = add(text, first);
    for (String line = line(); line != null; line = line()) {
      if (is(line, "BEGIN:VCARD")) {
        back(line);
        break;
      }
      fits &= add(text, line);
    }
    return fits ? new Block(start, text.toString(), ProblemKind.NO_CARD) : huge(start);
  }

  private static boolean is(String line, String word) {
    return line.strip().replace(" ", "").equalsIgnoreCase(word);
  }
}
