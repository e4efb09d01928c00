package app.kith.analytics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Data that nobody on the team wrote, kept beside the project; tests skip where it is absent. */
public final class ReferenceData {
  private static final Path HOME = Path.of("..", "shared", "data");

  private ReferenceData() {}

  /** A file of the collection; skips the test if it is not there. */
  public static Path file(String name) {
    Path file = HOME.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file);
    return file;
  }

  /** The text of a file, unpacked if its name ends in gz. */
  public static String text(String name) {
    try (InputStream in = Files.newInputStream(file(name));
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records of a CSV file with a header, unpacked if its name ends in gz. */
  public static List<NamedCsvRecord> records(String name) {
    try (InputStream in = Files.newInputStream(file(name));
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numeric columns of a CSV file as a feature table; rows are numbered from 0. */
  public static FeatureTable table(String name, String... columns) {
    List<NamedCsvRecord> records = records(name);
    double[][] values = new double[columns.length][records.size()];
    for (int c = 0; c < columns.length; c++) {
      for (int i = 0; i < records.size(); i++) {
        String text = records.get(i).getField(columns[c]).strip();
        values[c][i] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      }
    }
    long[] ids = IntStream.range(0, records.size()).asLongStream().toArray();
    return new FeatureTable(ids, List.of(columns).stream().map(Feature::custom).toList(), values);
  }

  /** Annual income and spending score of the mall's 200 customers. */
  public static FeatureTable mall() {
    return table("segmentation/Mall_Customers.csv", "Annual Income (k$)", "Spending Score (1-100)");
  }
}
