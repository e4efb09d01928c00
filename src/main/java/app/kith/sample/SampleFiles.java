package app.kith.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;

/** Writes the sample business as the files a shop would export: UTF-8 CSV with a header line. */
public final class SampleFiles {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private SampleFiles() {}

  /**
   * What was written.
   *
   * @param people rows of the people file
   * @param orders orders, returns included
   * @param lines rows of the orders file
   */
  public record Written(Path peopleFile, Path ordersFile, int people, int orders, int lines) {}

  /**
   * Writes {@code people.csv} and {@code orders.csv}, person by person; earlier files of these
   * names are replaced.
   *
   * @param folder is made if it does not exist
   */
  public static Written write(SampleBusiness business, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path ordersFile = folder.resolve("orders.csv");
    int orders = 0;
    int lines = 0;
    try (CsvWriter csv = CsvWriter.builder().build(ordersFile, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "Order number",
          "Customer ID",
          "Order date",
          "Channel",
          "Product code",
          "Product",
          "Category",
          "Quantity",
          "Unit price",
          "Amount");
      for (Iterator<SamplePerson> all = business.people().iterator(); all.hasNext(); ) {
        for (SampleOrder order : business.orders(all.next())) {
          orders++;
          lines += writeLines(csv, order);
        }
      }
    }
    Path peopleFile = writePeople(business, folder);
    return new Written(peopleFile, ordersFile, business.size(), orders, lines);
  }

  /**
   * Writes {@code people.csv} only.
   *
   * @return the file
   */
  public static Path writePeople(SampleBusiness business, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("people.csv");
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "Customer ID",
          "Name",
          "First name",
          "Last name",
          "Email",
          "Phone",
          "Company",
          "Job title",
          "Street",
          "City",
          "Region",
          "Postcode",
          "Country",
          "Birthday",
          "Language",
          "Newsletter",
          "Tags",
          "Source",
          "Favourite tea",
          "Household size",
          "Distance km",
          "First visit");
      for (Iterator<SamplePerson> all = business.people().iterator(); all.hasNext(); ) {
        writePerson(csv, all.next());
      }
    }
    return file;
  }

  private static void writePerson(CsvWriter csv, SamplePerson person) {
    SamplePerson.Address address = person.address();
    csv.writeRecord(
        person.reference(),
        person.fullName(),
        person.givenName(),
        person.familyName(),
        person.email(),
        person.phone(),
        person.company(),
        person.jobTitle(),
        address.street(),
        address.city(),
        address.region(),
        address.postcode(),
        address.country(),
        person.birthday() == null ? "" : person.birthday().toString(),
        person.chinese() ? "zh" : "en",
        person.newsletter() ? "yes" : "no",
        person.tag(),
        person.source(),
        person.favourite(),
        Integer.toString(person.household()),
        Double.toString(person.distanceKm()),
        person.firstVisit().toString());
  }

  private static int writeLines(CsvWriter csv, SampleOrder order) {
    for (SampleOrder.Line line : order.lines()) {
      SampleProduct product = line.product();
      csv.writeRecord(
          order.number(),
          order.customer(),
          TIME.format(order.placedAt()),
          order.channel(),
          product.code(),
          product.name(),
          product.category(),
          Integer.toString(line.quantity()),
          line.unitPrice().toPlainString(),
          line.amount().toPlainString());
    }
    return order.lines().size();
  }
}
