package app.kith.outbox.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket whose patience is for a whole step, not for each byte: a server that sends one byte now
 * and then cannot keep the line for ever.
 */
final class PatientSocket extends Socket {
  private volatile long deadline = System.nanoTime() + SmtpTimeouts.USUAL.reply().toNanos();

  /** From now on, reading may take this long in all. */
  void allow(Duration patience) {
    deadline = System.nanoTime() + patience.toNanos();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new PatientStream(super.getInputStream());
  }

  private final class PatientStream extends FilterInputStream {
    PatientStream(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      limit();
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      limit();
      return super.read(buffer, offset, length);
    }

    private void limit() throws IOException {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("the server took too long");
      }
      setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    }
  }
}
