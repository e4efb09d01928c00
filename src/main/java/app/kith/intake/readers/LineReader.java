package app.kith.intake.readers;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file, each line in its own encoding. A block of lines that is sound in the
 * encoding of the file is decoded in one go, which costs an ordinary file nothing.
 */
final class LineReader extends Reader {
  private final InputStream in;
  private final LineBlocks blocks;
  private final LineEncodings encodings;
  private final CharsetDecoder strict;
  private CharBuffer text = CharBuffer.allocate(0);
  private long lines;

  LineReader(InputStream in, LineEncodings encodings) {
    this.in = in;
    this.blocks = new LineBlocks(in);
    this.encodings = encodings;
    this.strict =
        encodings
            .rest()
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!text.hasRemaining()) {
      if (!blocks.next()) {
        return -1;
      }
      boolean fits = length >= blocks.length();
      CharBuffer target = CharBuffer.wrap(buffer, offset, length);
      if (fits && isDecoded(target)) {
        return target.position() - offset;
      }
      text = byBlock(fits);
    }
    int n = Math.min(length, text.remaining());
    text.get(buffer, offset, n);
    return n;
  }

  private CharBuffer byBlock(boolean isDamaged) throws IOException {
    CharBuffer decoded = CharBuffer.allocate(isDamaged ? 0 : blocks.length());
    return !isDamaged && isDecoded(decoded) ? decoded.flip() : CharBuffer.wrap(byLine());
  }

  /** Decodes the block in one go; false if it is not sound UTF-8, or need not be. */
  private boolean isDecoded(CharBuffer target) {
    strict.reset();
    boolean sound =
        encodings.isOfUtf8()
            && strict
                .decode(ByteBuffer.wrap(blocks.bytes(), 0, blocks.length()), target, true)
                .isUnderflow();
    if (sound) {
      lines += blocks.lineEnds();
    }
    return sound;
  }

  private StringBuilder byLine() throws IOException {
    StringBuilder out = new StringBuilder(blocks.length());
    int done = 0;
    int end;
    for (int start = 0; start < blocks.length(); start = end) {
      end = blocks.endOfLine(start);
      String foreign = encodings.foreign(blocks.bytes(), start, end, ++lines);
      if (foreign != null) {
        decode(done, start, out);
        out.append(foreign);
        done = end;
      }
    }
    decode(done, blocks.length(), out);
    return out;
  }

  private void decode(int from, int to, StringBuilder out) {
    out.append(new String(blocks.bytes(), from, to - from, encodings.rest().charset()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
