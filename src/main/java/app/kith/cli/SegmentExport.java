package app.kith.cli;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Segmentation;
import app.kith.contact.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes who is in which group: the person's identity, the features, the group's number. */
final class SegmentExport {
  private SegmentExport() {}

  static void write(Path file, OpenWorkspace services, Segmentation found) {
    FeatureTable table = found.table();
    List<String> header = new ArrayList<>(List.of("id", "name", "email"));
    table.features().stream().map(Feature::name).forEach(header::add);
    header.add("cluster");
    Map<Long, Integer> rows = HashMap.newHashMap(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      rows.put(table.ids()[row], row);
    }
    CsvFile.write(
        file,
        header,
        csv ->
            PeopleCommand.each(
                services,
                table.ids(),
                person ->
                    csv.writeRecord(cells(person, found, rows.getOrDefault(person.id(), 0)))));
  }

  private static List<String> cells(Person person, Segmentation found, int row) {
    List<String> cells = new ArrayList<>();
    String reference = person.externalRef();
    cells.add(reference == null ? Long.toString(person.id()) : reference);
    cells.add(person.fullName());
    cells.add(CsvFile.cell(person.email()));
    for (int column = 0; column < found.table().features().size(); column++) {
      cells.add(found.table().missing(row, column) ? "" : number(found.table().value(row, column)));
    }
    cells.add(Integer.toString(found.assignment().group(row)));
    return cells;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
