package app.kith.intake.plan;

import app.kith.base.Message;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Evidence;
import app.kith.duplicate.match.Level;
import app.kith.duplicate.match.Match;
import java.util.List;

/**
 * A row that looks like somebody.
 *
 * @param row the row's number
 * @param whom whom it looks like
 * @param name that person's name
 * @param match what speaks for and against it
 */
public record Likeness(long row, Whom whom, String name, Match match) {
  private static final int MOST_NAMED = 4;

  /** True if the evidence alone is enough. */
  public boolean isSure() {
    return match.band() == Band.SURE;
  }

  /** Whom it looks like and how much, in words. */
  public Message sentence() {
    String how = isSure() ? "sure" : "ask";
    return whom.isRow()
        ? Message.of("intake.like.row." + how, name, whom.number())
        : Message.of("intake.like.stored." + how, name);
  }

  /** The names of the fields that agree, the most telling first. */
  public List<Message> agreeing() {
    return fields(true);
  }

  /** The names of the fields that differ. */
  public List<Message> differing() {
    return fields(false);
  }

  /** What speaks for it and what against it, in words: the most telling of each. */
  public Message because() {
    Message agrees = listed(agreeing());
    return differing().isEmpty()
        ? Message.of("intake.like.agrees", agrees)
        : Message.of("intake.like.differs", agrees, listed(differing()));
  }

  private static Message listed(List<Message> fields) {
    return fields.stream()
        .limit(MOST_NAMED)
        .reduce((one, other) -> Message.of("intake.like.list", one, other))
        .orElse(Message.of("intake.like.little"));
  }

  private List<Message> fields(boolean alike) {
    return match.evidence().stream()
        .filter(each -> alike == (each.level() == Level.EXACT || each.level() == Level.CLOSE))
        .filter(each -> alike || each.level() == Level.DIFFERENT)
        .map(Evidence::field)
        .toList();
  }
}
