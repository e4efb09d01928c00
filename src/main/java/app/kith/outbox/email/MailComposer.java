package app.kith.outbox.email;

import app.kith.outbox.MailBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;
import java.util.TreeMap;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;

/** Turns drafts into the bytes that go over the wire (RFC 5322, MIME). Stateless. */
public final class MailComposer {
  private static final String UTF_8 = "UTF-8";
  private final Session session = Session.getInstance(new Properties());

  /**
   * The final bytes of a message: 7-bit, plain text first, HTML as the better alternative.
   *
   * @throws IllegalArgumentException if they are more than the outbox keeps
   */
  public MailBytes compose(MailDraft draft) {
    try {
      MimeMessage message = new IdentifiedMessage(session, draft.messageId());
      message.setFrom(address(draft.from()));
      message.setReplyTo(new InternetAddress[] {new InternetAddress(draft.replyTo().text(), true)});
      message.setRecipient(Message.RecipientType.TO, address(draft.to()));
      message.setSubject(draft.subject(), UTF_8);
      message.setSentDate(Date.from(draft.date()));
      for (var header : new TreeMap<>(draft.headers()).entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      message.setContent(alternatives(draft));
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
      message.writeTo(bytes);
      return new MailBytes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalArgumentException("a draft that cannot be a message", e);
    }
  }

  private static MimeMultipart alternatives(MailDraft draft) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(wireLines(draft.text()), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(wireLines(draft.html()), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Every line ends as RFC 5322 asks, so that the frozen bytes are the bytes on the wire. */
  private static String wireLines(String text) {
    return text.replaceAll("\\r\\n?|\\n", "\r\n");
  }

  private static InternetAddress address(MailDraft.Mailbox mailbox) throws MessagingException {
    InternetAddress address = new InternetAddress(mailbox.address().text(), true);
    if (!mailbox.name().isEmpty()) {
      try {
        address.setPersonal(mailbox.name(), UTF_8);
      } catch (java.io.UnsupportedEncodingException e) {
        throw new IllegalStateException("every Java has UTF-8", e);
      }
    }
    return address;
  }

  /** The library would invent a Message-ID; this one keeps the one it was given. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String messageId;

    IdentifiedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
