package app.kith.tour;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** So many people that anything slow is felt: five kinds, told apart by how often and how much. */
final class Crowd {
  private static final double[][] KINDS = {{4, 20}, {11, 35}, {7, 90}, {18, 70}, {24, 140}};
  private static final double SPREAD = 0.16;

  private Crowd() {}

  /**
   * Writes them.
   *
   * @param folder where to
   * @param people how many
   * @return the file
   */
  static Path write(Path folder, int people, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve("crowd.csv");
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("Customer ID", "Name", "Visits a year", "Spent a visit");
      for (int i = 0; i < people; i++) {
        double[] kind = KINDS[random.nextInt(KINDS.length)];
        csv.writeRecord(
            "V%06d".formatted(i),
            "Visitor %06d".formatted(i),
            number(kind[0], random),
            number(kind[1], random));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static String number(double middle, SplittableRandom random) {
    double value = middle * (1 + SPREAD * random.nextGaussian());
    return String.format(Locale.ROOT, "%.1f", Math.max(0, value));
  }
}
