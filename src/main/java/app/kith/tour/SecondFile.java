package app.kith.tour;

import app.kith.sample.SampleBusiness;
import app.kith.sample.SamplePerson;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A file as it comes from a fair: some people are known, one stands twice, one row is about nobody,
 * and the dates can be read in two ways.
 */
final class SecondFile {
  private static final List<String> NEW =
      List.of("Ines Calloway", "陈曦", "Rory Tamblyn", "Mabel Okafor", "沈亦舒", "Theo Vance");

  private SecondFile() {}

  /**
   * Writes it.
   *
   * @param folder where to
   * @return the file
   */
  static Path write(SampleBusiness business, Path folder) {
    Path file = folder.resolve("tea-fair.csv");
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("Name", "Email", "Phone", "Met on", "Ordered for", "Town");
      business.people().filter(person -> !person.email().isEmpty()).limit(6).forEach(row(csv));
      for (int i = 0; i < NEW.size(); i++) {
        csv.writeRecord(NEW.get(i), email(i), "", date(i), amount(i), "");
      }
      csv.writeRecord("Ines Calloway", email(0), "+44 20 7946 0123", date(0), "", "");
      business.people().filter(SecondFile::isKnownInTown).limit(3).forEach(misheard(csv));
      csv.writeRecord("", "", "", date(3), "", "");
      csv.writeRecord("Piers Lomax", "piers at example", "", date(4), "9,5", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static java.util.function.Consumer<SamplePerson> row(CsvWriter csv) {
    return person ->
        csv.writeRecord(
            person.fullName(), person.email(), "", date(person.household()), amount(2), "");
  }

  private static boolean isKnownInTown(SamplePerson person) {
    return !person.chinese() && person.familyName().length() > 5;
  }

  /** As somebody writes down a name that is called across a counter: a letter is doubled. */
  private static java.util.function.Consumer<SamplePerson> misheard(CsvWriter csv) {
    return person -> {
      String name = person.familyName();
      csv.writeRecord(
          person.givenName() + " " + name + name.charAt(name.length() - 1),
          "",
          "",
          date(2),
          "",
          person.address().city());
    };
  }

  private static String email(int i) {
    return "fair." + (i + 1) + "@example.com";
  }

  private static String date(int i) {
    return "%02d/%02d/2026".formatted(i + 3, 11 - i);
  }

  private static String amount(int i) {
    return (i * 7 + 12) + "," + (i + 1) + "5";
  }
}
