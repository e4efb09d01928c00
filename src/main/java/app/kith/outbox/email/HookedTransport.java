package app.kith.outbox.email;

import app.kith.outbox.Channel.PointOfNoReturn;
import com.sun.mail.smtp.SMTPTransport;
import java.io.IOException;
import java.io.OutputStream;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.URLName;
import org.jspecify.annotations.Nullable;

/**
 * The mail library's SMTP conversation with the three things it lacks: it asks before the final
 * dot, it knows how far it came, and it keeps the first refusal's words. One thread at a time.
 */
final class HookedTransport extends SMTPTransport {
  private final SmtpAccount account;
  private final SmtpTimeouts timeouts;
  private final PatientSocket line;
  private PointOfNoReturn point = () -> false;
  private SmtpStage stage = SmtpStage.CONNECT;
  private @Nullable SmtpReply refusal;
  private @Nullable SmtpReply answerToDot;
  private boolean withdrawn;

  HookedTransport(Session session, SmtpAccount account, SmtpTimeouts timeouts, PatientSocket line) {
    super(session, new URLName("smtp", account.host(), account.port(), null, null, null));
    this.account = account;
    this.timeouts = timeouts;
    this.line = line;
  }

  void begin(PointOfNoReturn next) {
    point = next;
    stage = SmtpStage.MAIL;
    refusal = null;
    answerToDot = null;
    withdrawn = false;
  }

  SmtpStage stage() {
    return stage;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  /** The first answer of 400 or more since {@link #begin}, or null. */
  @Nullable SmtpReply refusal() {
    return refusal;
  }

  /** The answer to the final dot, or null if none came. */
  @Nullable SmtpReply answerToDot() {
    return answerToDot;
  }

  PatientSocket line() {
    return line;
  }

  @Override
  protected boolean protocolConnect(
      @Nullable String host, int port, @Nullable String user, @Nullable String password)
      throws MessagingException {
    return super.protocolConnect(
        account.host(), account.port(), account.user(), account.password());
  }

  @Override
  protected void mailFrom() throws MessagingException {
    stage = SmtpStage.MAIL;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    stage = SmtpStage.RCPT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    stage = SmtpStage.DATA;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    if (!point.pass()) {
      withdrawn = true;
      throw new IOException("called back before the final dot");
    }
    stage = SmtpStage.DOT;
    super.finishData();
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.startsWith("AUTH")) {
      stage = SmtpStage.LOGIN;
    }
    super.sendCommand(command);
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    line.allow(stage == SmtpStage.DOT ? timeouts.finalReply() : timeouts.reply());
    int code = super.readServerResponse();
    String words = String.valueOf(getLastServerResponse());
    if (stage == SmtpStage.DOT && answerToDot == null) {
      answerToDot = new SmtpReply(code, words);
    }
    if (code >= 400 && refusal == null) {
      refusal = new SmtpReply(code, words);
    }
    return code;
  }
}
