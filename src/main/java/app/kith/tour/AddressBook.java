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
 * An old address book kept by hand: people the shop knows already, written down in other ways, so
 * that they are there twice once it is imported.
 */
final class AddressBook {
  private static final int PEOPLE = 18;

  private AddressBook() {}

  /**
   * Writes it.
   *
   * @param folder where to
   * @return the file
   */
  static Path write(SampleBusiness business, Path folder) {
    Path file = folder.resolve("address-book.csv");
    List<SamplePerson> known =
        business.people().filter(person -> person.birthday() != null).limit(PEOPLE).toList();
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("Name", "Email", "Street", "City", "Birthday");
      for (int i = 0; i < known.size(); i++) {
        write(csv, known.get(i), i % 3);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Some by name and birthday, some misspelt at their address, some with another e-mail. */
  private static void write(CsvWriter csv, SamplePerson person, int kind) {
    String name = person.fullName();
    String city = person.address().city();
    switch (kind) {
      case 0 -> csv.writeRecord(name, "", "", "", String.valueOf(person.birthday()));
      case 1 -> csv.writeRecord(misspelt(name), "", person.address().street(), city, "");
      default -> csv.writeRecord(name, otherEmail(person.email()), "", city, "");
    }
  }

  private static String otherEmail(String email) {
    return email.isEmpty() ? "" : email.substring(0, email.indexOf('@')) + "@mail.example";
  }

  private static String misspelt(String name) {
    int middle = name.length() / 2;
    return name.substring(0, middle) + name.charAt(middle) + name.substring(middle);
  }
}
