package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An unpacked stream that stops where no honest file would go on. */
final class Limited extends FilterInputStream {
  /** Below this many bytes any ratio is harmless. */
  private static final long HARMLESS = 16L << 20;

  /** Real sheets shrink to between a fifth and a fiftieth; deflate can reach a thousandth. */
  private static final long MOST_TIMES = 200;

  private static final long MOST = 8L << 30;

  private final String file;
  private final long packed;
  private long taken;

  Limited(InputStream in, String file, long packed) {
    super(in);
    this.file = file;
    this.packed = Math.max(1, packed);
  }

  /** True if an archive's own figures say that a part is too large or shrank too well. */
  static boolean isTooMuch(long unpacked, long packed) {
    return unpacked > MOST || (unpacked > HARMLESS && unpacked / MOST_TIMES > Math.max(1, packed));
  }

  /** Bytes handed out so far. */
  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) {
    taken += n;
    if (isTooMuch(taken, packed)) {
      throw new UserFacingException(Message.of("intake.refused.bomb", file));
    }
  }
}
