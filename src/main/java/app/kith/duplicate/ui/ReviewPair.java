package app.kith.duplicate.ui;

import app.kith.base.Message;
import app.kith.contact.PersonCard;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.duplicate.Identity;
import app.kith.duplicate.match.Evidence;
import app.kith.duplicate.match.Level;
import app.kith.duplicate.match.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param match why they are shown
 * @param left the one that is kept if they are one person
 * @param right the one that goes into it
 */
record ReviewPair(Match match, Side left, Side right) {

  /**
   * One of the two.
   *
   * @param identities the records that it was merged from before
   */
  record Side(PersonCard card, List<Identity> identities) {

    String text(PersonField field) {
      return PersonDraft.of(card.person(), card.company()).text(field);
    }
  }

  /**
   * One field of both.
   *
   * @param level how far the two agree, or null if one has nothing to compare
   */
  record Line(Message field, String left, String right, @Nullable Level level) {}

  /** The same pair with the other one kept. */
  ReviewPair swapped() {
    return new ReviewPair(match, right, left);
  }

  /** The fields of which at least one has a value, in the order of a person's form. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (PersonField field : PersonField.values()) {
      boolean inTheHead = field == PersonField.FULL_NAME;
      if (!inTheHead) {
        add(lines, field.label(), left.text(field), right.text(field));
      }
    }
    TreeSet<String> own = new TreeSet<>(left.card().ownValues().keySet());
    own.addAll(right.card().ownValues().keySet());
    for (String name : own) {
      add(
          lines,
          Message.of("duplicate.field.own", name),
          left.card().ownValues().getOrDefault(name, ""),
          right.card().ownValues().getOrDefault(name, ""));
    }
    return lines;
  }

  private void add(List<Line> lines, Message field, String one, String other) {
    if (!one.isEmpty() || !other.isEmpty()) {
      lines.add(new Line(field, one, other, level(field, one, other)));
    }
  }

  private @Nullable Level level(Message field, String one, String other) {
    boolean tellsNothing = field.equals(PersonField.SOURCE.label());
    if (one.isEmpty() || other.isEmpty() || tellsNothing) {
      return null;
    }
    if (one.equals(other)) {
      return Level.EXACT;
    }
    return match.evidence().stream()
        .filter(evidence -> evidence.field().equals(field))
        .map(Evidence::level)
        .findFirst()
        .orElse(Level.DIFFERENT);
  }
}
