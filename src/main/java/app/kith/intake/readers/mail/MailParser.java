package app.kith.intake.readers.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Decodes one message. What cannot be decoded is left out; nothing in a message stops the file. */
final class MailParser {
  private static final int LONGEST_SUBJECT = 900;
  private static final int LONGEST_NAME = 250;
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|notifications?)(?:[+=.-].*)?@.*");
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 18)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .build();

  private MailParser() {}

  static MailMessage parse(long number, byte[] bytes) {
    Message message = message(bytes);
    if (message == null) {
      return new MailMessage(
          number, madeId(bytes), null, List.of(), List.of(), "", "", List.of(), false);
    }
    List<Correspondent> from = new ArrayList<>();
    if (message.getFrom() != null) {
      message.getFrom().forEach(it -> add(from, it));
    } else if (message.getSender() != null) {
      add(from, message.getSender());
    }
    List<Correspondent> to = new ArrayList<>();
    add(to, message.getTo());
    add(to, message.getCc());
    add(to, message.getBcc());
    String id = message.getMessageId();
    return new MailMessage(
        number,
        id == null || id.isBlank() ? madeId(bytes) : plainId(id),
        date(message),
        List.copyOf(from),
        List.copyOf(to),
        subject(message),
        MailText.of(message),
        Attachments.of(message),
        isAutomatic(message, from));
  }

  private static @Nullable Message message(byte[] bytes) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    try {
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      return null; // deeper or wider than any message: it is rejected for having no sender
    }
  }

  private static void add(List<Correspondent> people, @Nullable AddressList addresses) {
    if (addresses != null) {
      addresses.flatten().forEach(it -> add(people, it));
    }
  }

  /** Who is meant by an address with or without a name; null if it is none. */
  static @Nullable Correspondent correspondent(String written) {
    List<Correspondent> people = new ArrayList<>();
    Mailbox mailbox = LenientAddressParser.DEFAULT.parseMailbox(written);
    if (mailbox != null) {
      add(people, mailbox);
    }
    return people.isEmpty() ? null : people.getFirst();
  }

  private static void add(List<Correspondent> people, Mailbox mailbox) {
    String address = mailbox.getAddress();
    if (address == null || mailbox.getDomain() == null || address.length() > 254) {
      return;
    }
    String name = mailbox.getName();
    String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    plain = plain.replaceAll("^['\"]+|['\"]+$", "").strip();
    boolean says = !plain.isEmpty() && !plain.contains("@") && plain.length() <= LONGEST_NAME;
    people.add(new Correspondent(address.toLowerCase(Locale.ROOT), says ? plain : null));
  }

  private static @Nullable Instant date(Message message) {
    Date date = message.getDate();
    if (date == null) {
      return null;
    }
    Instant at = date.toInstant();
    boolean possible =
        at.isAfter(Instant.parse("1971-01-01T00:00:00Z"))
            && at.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    return possible ? at : null;
  }

  private static String subject(Message message) {
    String subject = message.getSubject();
    String line = subject == null ? "" : subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
  }

  /** Bounces, answers by machine (RFC 3834) and mail to many. */
  private static boolean isAutomatic(Message message, List<Correspondent> from) {
    if (from.stream().anyMatch(it -> MACHINE.matcher(it.address()).matches())) {
      return true;
    }
    String answer = field(message, "Auto-Submitted");
    String rank = field(message, "Precedence");
    String report = field(message, "Content-Type");
    return (!answer.isEmpty() && !answer.startsWith("no"))
        || rank.matches("bulk|list|junk|auto_reply")
        || report.startsWith("multipart/report")
        || !field(message, "List-Unsubscribe").isEmpty();
  }

  private static String field(Message message, String name) {
    Field field = message.getHeader().getField(name);
    return field == null || field.getBody() == null
        ? ""
        : field.getBody().strip().toLowerCase(Locale.ROOT);
  }

  private static String plainId(String id) {
    String plain = id.strip().replaceAll("^<|>$", "");
    return plain.length() <= 350 ? plain : hash(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for the same bytes, so that a message without an id comes in once as well. */
  private static String madeId(byte[] bytes) {
    return "made:" + hash(bytes);
  }

  private static String hash(byte[] bytes) {
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
