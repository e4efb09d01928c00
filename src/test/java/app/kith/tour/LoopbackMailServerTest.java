package app.kith.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackMailServerTest {
  private final LoopbackMailServer server =
      LoopbackMailServer.start(address -> address.startsWith("gone") ? Mailbox.GONE : Mailbox.OPEN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesOverWhatARealMailLibrarySends() throws MessagingException {
    Transport.send(mail("mei@example.org", "Spring tea", "Hello\n.\n.hidden dot\n王小明"));

    assertThat(server.received()).hasSize(1);
    ReceivedMail mail = server.received().getFirst();
    assertThat(mail.sender()).isEqualTo("shop@example.com");
    assertThat(mail.recipients()).containsExactly("mei@example.org");
    assertThat(mail.header("subject")).contains("Spring tea");
    MimeMessage parsed = parsed(mail);
    assertThat(content(parsed)).isEqualToIgnoringNewLines("Hello\n.\n.hidden dot\n王小明");
  }

  @Test
  void refusesAnUnknownMailboxAndTakesNothingOver() {
    assertThatThrownBy(() -> Transport.send(mail("gone@example.org", "Hello", "x")))
        .isInstanceOf(SendFailedException.class)
        .hasStackTraceContaining("550 5.1.1");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void oneConnectionCarriesManyMails() throws MessagingException {
    MimeMessage mail = mail("mei@example.org", "Hello", "x");
    try (Transport transport = session().getTransport("smtp")) {
      transport.connect();
      for (int i = 0; i < 3; i++) {
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    }
    assertThat(server.received()).hasSize(3);
  }

  private MimeMessage mail(String to, String subject, String body) throws MessagingException {
    MimeMessage mail = new MimeMessage(session());
    mail.setFrom(new InternetAddress("shop@example.com"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject);
    mail.setText(body, "UTF-8");
    return mail;
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    return Session.getInstance(properties);
  }

  private static MimeMessage parsed(ReceivedMail mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(mail.content()));
  }

  private static String content(MimeMessage mail) throws MessagingException {
    try {
      return (String) mail.getContent();
    } catch (java.io.IOException e) {
      throw new MessagingException("unreadable", e);
    }
  }
}
