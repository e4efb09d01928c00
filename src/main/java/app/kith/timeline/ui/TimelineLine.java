package app.kith.timeline.ui;

import app.kith.timeline.TimelineEntry;
import app.kith.timeline.Understood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of the list: the head of a day, or an entry under it. */
sealed interface TimelineLine {

  /** The head of a day. */
  record Day(LocalDate date) implements TimelineLine {}

  /**
   * An entry.
   *
   * @param person whose it is, empty where that goes without saying
   * @param understood what the person's words seem to say
   */
  record Entry(TimelineEntry entry, String person, Optional<Understood> understood)
      implements TimelineLine {}

  /** Puts a head before the first entry of each day. */
  static List<TimelineLine> grouped(
      List<Entry> entries, Function<Entry, LocalDate> day, @Nullable LocalDate last) {
    List<TimelineLine> lines = new ArrayList<>();
    LocalDate current = last;
    for (Entry entry : entries) {
      LocalDate date = day.apply(entry);
      if (!date.equals(current)) {
        lines.add(new Day(date));
        current = date;
      }
      lines.add(entry);
    }
    return lines;
  }
}
