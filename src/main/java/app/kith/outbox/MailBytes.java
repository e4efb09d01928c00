package app.kith.outbox;

import java.util.Arrays;

/** The final bytes of one message: never changed after they were made. */
public final class MailBytes {
  /** The largest message the outbox keeps, in bytes. */
  public static final int LARGEST = 1_048_576;

  private final byte[] bytes;

  /**
   * Keeps a copy of the bytes.
   *
   * @throws IllegalArgumentException if there are more than {@link #LARGEST}
   */
  public MailBytes(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new IllegalArgumentException("message of " + bytes.length + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailBytes mail && Arrays.equals(bytes, mail.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
