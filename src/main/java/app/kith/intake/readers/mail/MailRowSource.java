package app.kith.intake.readers.mail;

import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of mail as a table: one message a row, under the names that mail gives its fields. */
public final class MailRowSource implements RowSource {
  /** The columns: who wrote, to whom, when (ISO 8601, UTC), and about what. */
  public static final List<String> HEADER = List.of("From", "To", "Date", "Subject");

  private final Mailbox mailbox;
  private final Problems problems = new Problems();
  private long records;

  private MailRowSource(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /**
   * Opens a file.
   *
   * @throws app.kith.base.UserFacingException if there is none
   */
  public static MailRowSource open(Path file) {
    return new MailRowSource(Mailbox.open(file));
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public @Nullable Row next() {
    MailMessage mail = mailbox.next();
    if (mail == null) {
      return null;
    }
    records++;
    return Row.of(mail.number(), cells(mail));
  }

  /** A message in the order of {@link #HEADER}. */
  public static List<String> cells(MailMessage mail) {
    Instant date = mail.date();
    return List.of(
        written(mail.from()),
        written(mail.to()),
        date == null ? "" : date.toString(),
        mail.subject());
  }

  private static String written(List<Correspondent> people) {
    return people.stream().map(MailRowSource::written).collect(Collectors.joining(", "));
  }

  private static String written(Correspondent one) {
    return one.name() == null ? one.address() : one.name() + " <" + one.address() + ">";
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public double fraction() {
    return mailbox.fraction();
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
