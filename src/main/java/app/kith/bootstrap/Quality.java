package app.kith.bootstrap;

import app.kith.contact.BulkEditService;
import app.kith.quality.QualityService;
import app.kith.quality.fill.FillService;
import app.kith.segment.SegmentService;
import java.util.HashMap;
import java.util.Map;

/** The services that look after the state of the data in an open workspace. */
record Quality(QualityService board, FillService fill) {

  static Quality of(Kith kith) {
    BulkEditService edits = new BulkEditService(kith.database(), kith.history());
    return new Quality(
        new QualityService(
            kith.database(), edits, kith.clock(), kith.choices().preferences()::country),
        new FillService(kith.database(), edits, () -> segments(kith.segments())));
  }

  /** A segment of everybody who is in one: of several the one that was made first. */
  private static Map<Long, String> segments(SegmentService segments) {
    Map<Long, String> of = new HashMap<>();
    segments.names().keySet().stream()
        .sorted()
        .forEach(
            segment -> {
              for (long person : segments.members(segment)) {
                of.putIfAbsent(person, segment.toString());
              }
            });
    return of;
  }
}
