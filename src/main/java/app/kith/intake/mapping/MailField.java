package app.kith.intake.mapping;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;

/** What a message says of itself, in the order in which a file of mail is shown as a table. */
public enum MailField implements Field {
  /** Who wrote it. */
  FROM,
  /** Who it was written to. */
  TO,
  /** When it was written. */
  DATE,
  /** What it is about. */
  SUBJECT;

  /** The columns of a file of mail; nothing in them is a guess. */
  public static Mapping<MailField> mapping(Sample sample) {
    List<Column<MailField>> columns = new ArrayList<>();
    for (MailField field : values()) {
      int at = columns.size();
      List<String> values = sample.values(at);
      String example = values.isEmpty() ? "" : values.getFirst();
      columns.add(new Column<>(at, sample.header().get(at), field, Column.Reading.TEXT, example));
    }
    return new Mapping<>(columns);
  }

  @Override
  public Message label() {
    return Message.of("intake.mailField." + name());
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
