package app.kith.cli;

import app.kith.intake.readers.ProblemKind;
import java.util.Map;
import java.util.TreeMap;

/** What both imports say alike: how many rows were left out, and why. */
final class ImportAnswer {
  private ImportAnswer() {}

  /** Rejected rows by reason. */
  static Map<ProblemKind, Long> byReason(Map<ProblemKind, Long> rejected) {
    return new TreeMap<>(rejected);
  }
}
