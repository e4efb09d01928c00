package app.kith.intake.readers;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file's bytes, unpacked if it is a gzip file; counts how much of the file was taken. */
final class SourceInput extends FilterInputStream {
  /** Below this many bytes any ratio is harmless; deflate reaches a thousandth at most. */
  private static final long HARMLESS = 32L << 20;

  private static final long MOST_TIMES = 400;

  private final Counter counter;
  private final long size;
  private final String file;
  private long unpacked;

  private SourceInput(InputStream in, Counter counter, long size, String file) {
    super(in);
    this.file = file;
    this.counter = counter;
    this.size = size;
  }

  /**
   * Opens a file.
   *
   * @throws UserFacingException if there is none, or it cannot be read
   */
  static SourceInput open(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserFacingException(Message.of("intake.refused.folder", name(file)));
      }
      Counter counter = new Counter(Files.newInputStream(file));
      PushbackInputStream head =
          new PushbackInputStream(new BufferedInputStream(counter, 65536), 2);
      byte[] magic = head.readNBytes(2);
      head.unread(magic);
      boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      InputStream in = packed ? new GZIPInputStream(head, 65536) : head;
      return new SourceInput(in, counter, Files.size(file), name(file));
    } catch (NoSuchFileException e) {
      throw new UserFacingException(Message.of("intake.refused.missing", name(file)), e);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", name(file)), e);
    }
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    unpacked += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    unpacked += Math.max(n, 0);
    if (unpacked > HARMLESS && unpacked / MOST_TIMES > counter.taken) {
      throw new UserFacingException(Message.of("intake.refused.bomb", file));
    }
    return n;
  }

  /** How much of the file was taken, 0 to 1. */
  double fraction() {
    return size == 0 ? 1 : Math.min(1, counter.taken / (double) size);
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static final class Counter extends FilterInputStream {
    private long taken;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      taken += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      taken += Math.max(n, 0);
      return n;
    }
  }
}
