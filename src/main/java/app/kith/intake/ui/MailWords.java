package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.MailField;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What a file of mail says of itself in a person's words: its columns, and when it was written. */
final class MailWords {
  private MailWords() {}

  /** What the column of a file is called: mail has no names of its own for its columns. */
  static String heading(Field field, String header, Texts texts) {
    return field instanceof MailField ? texts.text(field.label()) : header;
  }

  /** A cell as a person reads it: a moment in their custom and zone. */
  static String cell(Field field, String cell, Texts texts) {
    if (field != MailField.DATE || cell.isEmpty()) {
      return cell;
    }
    try {
      return texts.dateTime(Instant.parse(cell));
    } catch (DateTimeParseException e) {
      return cell;
    }
  }
}
