package app.kith.intake.mapping;

import app.kith.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * What happens where a file and the stored person differ. Blank cells change nothing; a refusal of
 * mail counts under every rule and is never loosened.
 */
public enum ConflictRule {
  /** What is stored stays; the file fills what is blank. */
  FILL_BLANKS,
  /**
   * The newest wins: the file's values replace the stored ones, unless a column of the file says
   * that a row was last changed before the stored values were given.
   */
  TAKE_NEW,
  /** The longer text wins; of two that are as long, and of days and answers, the stored one. */
  LONGEST,
  /** A person decides cell by cell; what nobody decides stays as it is. */
  ASK;

  /**
   * The rule in words.
   *
   * @param newestBy the name of the column that says when rows were last changed; null for none
   */
  public Message label(@Nullable String newestBy) {
    return this == TAKE_NEW && newestBy != null
        ? Message.of("intake.rule.newestBy", newestBy)
        : label();
  }

  private Message label() {
    return Message.of("intake.rule." + name());
  }
}
