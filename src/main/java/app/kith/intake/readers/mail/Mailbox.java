package app.kith.intake.readers.mail;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.ByteFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of mail, read message by message: an EML file holds one, a mailbox (RFC 4155 and its
 * relatives) many. A message's bytes beyond 32 MiB, which are attachments, are left unread.
 */
public final class Mailbox implements AutoCloseable {
  private static final int MOST = 32 << 20;
  private static final Pattern FROM_LINE =
      Pattern.compile("From (?:\\S+|\"[^\"]*\"\\S*)?.*(?:\\d\\d:\\d\\d|\\d{4}).*|From -.*");
  private static final Pattern QUOTED = Pattern.compile(">+From ");

  private final Path file;
  private final ByteFile bytes;
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private int ahead = -2;
  private boolean isMany;
  private boolean begun;
  private boolean afterBlank = true;
  private boolean atEnd;
  private long number;

  private Mailbox(Path file) throws IOException {
    this.file = file;
    this.bytes = ByteFile.open(file);
    this.in = bytes.stream();
  }

  /**
   * Opens a file.
   *
   * @throws UserFacingException if there is none
   */
  public static Mailbox open(Path file) {
    try {
      return new Mailbox(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The next message, or null at the end.
   *
   * @throws UserFacingException if the file cannot be read any further
   */
  public @Nullable MailMessage next() {
    try {
      byte[] message = cut();
      return message == null ? null : MailParser.parse(++number, message);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** How much of the file has been read, 0 to 1. */
  public double fraction() {
    return bytes.fraction();
  }

  /** The bytes of the next message, without its From line and its quoting. */
  private byte @Nullable [] cut() throws IOException {
    if (atEnd) {
      return null;
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream(8192);
    boolean any = false;
    while (readLine()) {
      String start = start();
      if (afterBlank && start.startsWith("From ") && (!begun || isMany) && isFrom(start)) {
        isMany = true;
        begun = true;
        if (any) {
          afterBlank = true;
          return message.toByteArray();
        }
        afterBlank = false;
        continue;
      }
      begun = true;
      afterBlank = start.isBlank();
      any |= !start.isBlank();
      append(message, isMany && QUOTED.matcher(start).lookingAt() ? 1 : 0);
    }
    atEnd = true;
    return any ? message.toByteArray() : null;
  }

  private static boolean isFrom(String start) {
    return FROM_LINE.matcher(start.stripTrailing()).matches();
  }

  private void append(ByteArrayOutputStream message, int skipped) {
    if (message.size() + line.size() <= MOST) {
      byte[] text = line.toByteArray();
      message.write(text, skipped, text.length - skipped);
    }
  }

  private String start() {
    byte[] text = line.toByteArray();
    return new String(text, 0, Math.min(200, text.length), StandardCharsets.ISO_8859_1);
  }

  /** The next line with a line end of two characters; false at the end. */
  private boolean readLine() throws IOException {
    line.reset();
    int b = read();
    if (b < 0) {
      return false;
    }
    while (b >= 0 && b != '\n' && b != '\r') {
      if (line.size() < MOST) {
        line.write(b);
      }
      b = read();
    }
    if (b == '\r') {
      int next = read();
      ahead = next == '\n' ? -2 : next;
    }
    line.write('\r');
    line.write('\n');
    return true;
  }

  private int read() throws IOException {
    if (ahead != -2) {
      int b = ahead;
      ahead = -2;
      return b;
    }
    return in.read();
  }

  private static UserFacingException unreadable(Path file, IOException e) {
    return new UserFacingException(
        Message.of("intake.refused.unreadable", String.valueOf(file.getFileName())), e);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
