package app.kith.intake.people;

import app.kith.base.Message;

/** What happens where a file and the stored person differ. A refused consent is never loosened. */
public enum ConflictRule {
  /** What is stored stays; the file fills what is blank. */
  FILL_BLANKS,
  /** The file's values replace the stored ones; blank cells change nothing. */
  TAKE_NEW;

  /** The rule in words. */
  public Message label() {
    return Message.of("intake.rule." + name());
  }
}
