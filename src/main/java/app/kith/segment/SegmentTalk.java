package app.kith.segment;

import app.kith.analytics.text.TextService;
import app.kith.database.Database;
import app.kith.timeline.OwnWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the people of a segment write about more than others do. Thread-safe. */
final class SegmentTalk {
  /** The newest texts of customers; older ones tell less of today, and more would take long. */
  private static final int LOOKED_AT = 5_000;

  private static final String INSIDE = "inside";
  private static final String OUTSIDE = "outside";

  private final Database database;
  private final SegmentRepository segments;
  private final TextService texts = new TextService();

  SegmentTalk(Database database, SegmentRepository segments) {
    this.database = database;
    this.segments = segments;
  }

  /**
   * Something a customer wrote.
   *
   * @param personId who
   * @param text the title and the begin of the body
   */
  record Written(long personId, String text) {}

  /**
   * The words that are surely more frequent, strongest first; empty where too little is written.
   */
  List<String> keywords(long[] people, int most) {
    Set<Long> inside = new HashSet<>(Arrays.stream(people).boxed().toList());
    List<String> theirs = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Written written : database.read(open -> segments.written(open, LOOKED_AT))) {
      (inside.contains(written.personId()) ? theirs : others).add(OwnWords.of(written.text()));
    }
    return texts
        .keywords(Map.of(INSIDE, theirs, OUTSIDE, others), most)
        .getOrDefault(INSIDE, List.of());
  }
}
