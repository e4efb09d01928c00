package app.kith.quality;

import app.kith.base.Message;
import app.kith.quality.check.Finding;
import java.util.Map;

/**
 * The state of one field over all people.
 *
 * @param field its key: a column such as {@code email}, or {@code own:} and an own field's name
 * @param label its name for a person
 * @param people how many people there are
 * @param findings how many of them have each finding; {@code FINE} is not among them
 */
public record FieldQuality(String field, Message label, long people, Map<Finding, Long> findings) {

  /** Copies the findings. */
  public FieldQuality {
    findings = Map.copyOf(findings);
  }

  /** How many people have a finding. */
  public long count(Finding finding) {
    return findings.getOrDefault(finding, 0L);
  }

  /** The share of people with a value that somebody gave, 0 to 1. */
  public double completeness() {
    return people == 0 ? 1 : 1 - unknown() / (double) people;
  }

  /** How many people have no value, or only a guess at it. */
  public long unknown() {
    return count(Finding.MISSING) + count(Finding.GUESSED);
  }

  /** The share of values that somebody gave within the last year, 0 to 1. */
  public double freshness() {
    long given = people - unknown();
    return given == 0 ? 1 : 1 - count(Finding.OLD) / (double) given;
  }

  /** The share of values that can be right, 0 to 1. */
  public double validity() {
    long values = people - count(Finding.MISSING);
    return values == 0 ? 1 : 1 - count(Finding.INVALID) / (double) values;
  }
}
