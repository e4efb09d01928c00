package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A line of more than two gigabytes, which no text of this machine can hold: packed, it is a file
 * of some megabytes. It costs one row and a sentence, not the memory.
 */
class EndlessLineTest {
  private static final long LENGTH = (1L << 31) + 4096;

  /** Packed further, it would be taken for a bomb. */
  private static final int LETTERS_BETWEEN = 32;

  @TempDir private Path folder;

  @Test
  void aLineOfTwoGigabytesCostsOneRowAndIsSaid() throws IOException {
    Path file = folder.resolve("people.csv.gz");
    write(file);

    List<Row> rows = new ArrayList<>();
    try (CsvRowSource source = CsvRowSource.open(file)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }

      assertThat(rows).extracting(Row::fault).containsExactly(null, ProblemKind.HUGE_ROW, null);
      assertThat(rows.getLast().cell(0)).isEqualTo("Cid");
      assertThat(new Messages(Locale.ENGLISH).text(source.problems().list().getFirst().message()))
          .isEqualTo("One row is longer than any row of a table and is rejected (row 3)");
    }
  }

  /** Packs one piece once and repeats it: members of a gzip file read on as one text. */
  private static void write(Path file) throws IOException {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < piece.length; i += LETTERS_BETWEEN) {
      piece[i] = (byte) ('a' + random.nextInt(26));
    }
    byte[] packed = packed(piece);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(packed("Name,Email\nAnn,a@x.org\nBob,".getBytes(StandardCharsets.US_ASCII)));
      for (long left = LENGTH; left > 0; left -= piece.length) {
        out.write(packed);
      }
      out.write(packed("\nCid,c@x.org\n".getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private static byte[] packed(byte[] piece) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(piece);
    }
    return packed.toByteArray();
  }
}
