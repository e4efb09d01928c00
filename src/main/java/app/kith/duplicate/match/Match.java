package app.kith.duplicate.match;

import java.util.List;

/**
 * Two people who may be one.
 *
 * @param first the lower id
 * @param second the higher id
 * @param score the logarithm of the odds that they are one person
 * @param band what that comes to
 * @param throughOthers true if the two alone would not be sure, but both are surely a third one
 * @param levels how their fields agree, packed: what a decision about them teaches
 * @param evidence the fields that speak for and against it, the strongest first
 */
public record Match(
    long first,
    long second,
    double score,
    Band band,
    boolean throughOthers,
    long levels,
    List<Evidence> evidence) {

  /** Copies the evidence. */
  public Match {
    evidence = List.copyOf(evidence);
  }

  /** The probability that they are one person, 0 to 1. */
  public double probability() {
    return WeightEstimate.probability(score);
  }
}
