package app.kith.analytics.forecast;

import app.kith.base.Message;
import java.time.Instant;

/** What was foretold of people, before it was known, against what came of them. */
public sealed interface ReportCard permits ChanceCard, AmountCard {
  /** When they were foretold. */
  Instant from();

  /** When it was known what had come. */
  Instant to();

  /** Whom it was foretold of, with what came of them. */
  Tested tested();

  /** False if the model did not beat the rule of thumb: then it is switched off. */
  boolean trusted();

  /** In words: who won, and whether the model is used. */
  Message verdict();

  /** How many were foretold. */
  default int people() {
    return tested().ids().length;
  }
}
