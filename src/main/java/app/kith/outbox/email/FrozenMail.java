package app.kith.outbox.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A message whose bytes were fixed when it was queued: written out exactly as they are. */
final class FrozenMail extends MimeMessage {
  private final byte[] bytes;

  FrozenMail(Session session, byte[] bytes) throws MessagingException {
    super(session, new ByteArrayInputStream(bytes));
    this.bytes = bytes;
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
    out.write(bytes);
  }
}
