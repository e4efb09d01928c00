package app.kith.cli;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.RfmGroup;
import app.kith.analytics.RfmMovement;
import app.kith.analytics.SegmentationMethod;
import app.kith.base.Message;
import app.kith.contact.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who moved between RFM groups from the morning of one day to that of another. */
final class MovementAnswer {
  private static final List<Column> WHOLE =
      List.of(
          Column.of("from", "cli.column.from"),
          Column.of("to", "cli.column.until"),
          Column.of("people", "cli.column.people"),
          Column.of("moved", "cli.column.moved"),
          Column.of("cells", "cli.column.moves"));
  private static final List<Column> CELL =
      List.of(
          Column.of("from_group", "cli.column.from.group"),
          Column.of("to_group", "cli.column.to.group"),
          Column.of("people", "cli.column.people"));
  private static final List<String> EXPORTED = List.of("id", "name", "email", "from", "to");

  private final Session session;
  private final SegmentationMethod.RecencyFrequencyMonetary rfm;

  MovementAnswer(Session session, SegmentationMethod.RecencyFrequencyMonetary rfm) {
    this.session = session;
    this.rfm = rfm;
  }

  void answer(LocalDate from, LocalDate to, @Nullable Path export) {
    RfmMovement movement = RfmMovement.between(features(from), features(to), rfm);
    List<List<@Nullable Object>> cells = new ArrayList<>();
    int people = 0;
    for (RfmGroup group : movement.groups()) {
      people += movement.before(group);
      for (RfmGroup target : movement.groups()) {
        int count = movement.count(group, target);
        if (count > 0) {
          cells.add(Arrays.asList(name(group), name(target), count));
        }
      }
    }
    int moved = movement.moves().stream().mapToInt(RfmMovement.Move::people).sum();
    Terminal terminal = session.terminal();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE, Arrays.asList("" + from, "" + to, people, moved, terminal.objects(CELL, cells)));
    } else {
      terminal.table(CELL, cells);
      terminal.say(Message.of(told(), "" + from, "" + to, people, moved));
    }
    if (export != null) {
      write(export, movement);
      terminal.say(Message.of("cli.exported", people, export.toString()));
    }
  }

  private String told() {
    return rfm.limits().isPresent() ? "cli.segment.moved.fixed" : "cli.segment.moved";
  }

  private Object name(RfmGroup group) {
    return session.terminal().isJson() ? group.id() : group.title();
  }

  private FeatureTable features(LocalDate day) {
    Instant morning = day.atStartOfDay(session.clock().getZone()).toInstant();
    Instant now = session.clock().instant();
    boolean today = day.equals(LocalDate.now(session.clock()));
    return session.services().features().features(today ? now : morning);
  }

  private void write(Path file, RfmMovement movement) {
    CsvFile.write(
        file,
        EXPORTED,
        csv -> {
          for (RfmGroup from : movement.groups()) {
            for (RfmGroup to : movement.groups()) {
              PeopleCommand.each(
                  session.services(),
                  movement.people(from, to),
                  person -> csv.writeRecord(cells(person, from, to)));
            }
          }
        });
  }

  private static List<String> cells(Person person, RfmGroup from, RfmGroup to) {
    String reference = person.externalRef();
    return List.of(
        reference == null ? Long.toString(person.id()) : reference,
        person.fullName(),
        CsvFile.cell(person.email()),
        from.id(),
        to.id());
  }
}
