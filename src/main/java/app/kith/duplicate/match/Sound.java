package app.kith.duplicate.match;

/**
 * The sound of a name in a few letters: the first letter, then the classes of the consonants that
 * follow, each run once (after Russell's Soundex of 1918), with the commonest spellings of one
 * sound made alike first.
 */
final class Sound {
  private static final String CLASSES = "01230120022455012623010202";
  private static final int LONGEST = 4;

  private Sound() {}

  /** The sound of a folded text; empty if it has no Latin letter. */
  static String of(String text) {
    StringBuilder sound = new StringBuilder(LONGEST);
    char before = '0';
    for (int i = 0; i < text.length() && sound.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z' || silent(text, i)) {
        continue;
      }
      char group = CLASSES.charAt(c - 'a');
      if (sound.isEmpty()) {
        sound.append(first(text, i));
      } else if (group != '0' && group != before) {
        sound.append(group);
      }
      if (c != 'h' && c != 'w') {
        before = group;
      }
    }
    return sound.toString();
  }

  private static boolean silent(String text, int at) {
    boolean start = at == 0 && text.length() > 1;
    char next = start ? text.charAt(1) : ' ';
    return start
        && switch (text.charAt(0)) {
          case 'k' -> next == 'n';
          case 'w' -> next == 'r';
          case 'p' -> next == 's';
          default -> false;
        };
  }

  private static char first(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == 'p' && next == 'h') {
      return 'f';
    }
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    return switch (c) {
      case 'c', 'q' -> soft ? 's' : 'k';
      case 'z' -> 's';
      case 'y' -> 'i';
      default -> c;
    };
  }
}
