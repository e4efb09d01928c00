package app.kith.intake.readers.mail;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list of addresses (RFC 5322, section 3.4) into its entries. Programs part them by
 * semicolons and line ends as well, and leave commas in names unquoted: a comma parts entries only
 * behind an address. What stands before a colon, To or a group's name, is left out.
 */
final class AddressEntries {
  /** An entry is cut here: no address is longer. */
  private static final int LONGEST = 2_000;

  private static final Pattern BEFORE = Pattern.compile("^[^@<>\":：]{1,60}[:：]\\s*");

  private final Reader reader;

  AddressEntries(Reader reader) {
    this.reader = reader;
  }

  /** The next entry that is not blank, or null at the end. */
  @Nullable String next() throws IOException {
    int c = reader.read();
    while (c >= 0) {
      StringBuilder entry = new StringBuilder();
      char closing = 0;
      while (c >= 0 && !ends((char) c, closing, entry)) {
        closing = closing == 0 ? closing((char) c) : c == closing ? 0 : closing;
        if (entry.length() < LONGEST) {
          entry.append((char) c);
        }
        c = reader.read();
      }
      String plain = BEFORE.matcher(entry.toString().strip()).replaceFirst("").strip();
      if (!plain.isEmpty()) {
        return plain;
      }
      c = c < 0 ? c : reader.read();
    }
    return null;
  }

  private static boolean ends(char c, char closing, CharSequence entry) {
    if (c == '\n' || c == '\r') {
      return true;
    }
    boolean comma = c == ',' || c == '，' || c == '、';
    boolean semicolon = c == ';' || c == '；';
    return closing == 0 && (semicolon || (comma && entry.toString().indexOf('@') >= 0));
  }

  /** What ends a stretch that is taken as it stands; 0 if none begins. */
  private static char closing(char c) {
    return switch (c) {
      case '"' -> '"';
      case '<' -> '>';
      case '(' -> ')';
      default -> 0;
    };
  }
}
