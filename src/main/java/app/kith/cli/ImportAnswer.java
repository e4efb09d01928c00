package app.kith.cli;

import app.kith.intake.readers.ProblemKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What both imports say alike: how many rows were left out, and why. */
final class ImportAnswer {
  private ImportAnswer() {}

  /** Rejected rows by reason, for JSON. */
  static Map<String, Object> byReason(Map<ProblemKind, Long> rejected) {
    Map<String, Object> reasons = new LinkedHashMap<>();
    new TreeMap<>(rejected).forEach((kind, rows) -> reasons.put(kind.name(), rows));
    return reasons;
  }
}
