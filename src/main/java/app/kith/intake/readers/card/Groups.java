package app.kith.intake.readers.card;

import java.util.LinkedHashMap;
import java.util.Map;

/** The groups that a file lists people in: the names become labels of those who are listed. */
final class Groups {
  static final String COLUMN = "Labels";

  private final Map<String, String> byMember = new LinkedHashMap<>();

  /** Notes a group; one without a name or members says nothing. */
  void add(Reading group) {
    String name = group.cells().getOrDefault("Full name", "").replace(',', ' ').strip();
    if (!name.isEmpty()) {
      group.members().forEach(id -> byMember.merge(id, name, (one, two) -> one + ", " + two));
    }
  }

  boolean isEmpty() {
    return byMember.isEmpty();
  }

  /** Adds to a card's values the names of the groups it is in. */
  void label(Map<String, String> cells) {
    String names = byMember.get(cells.getOrDefault("Id", ""));
    if (names != null) {
      cells.merge(COLUMN, names, (one, two) -> one + ", " + two);
    }
  }
}
