package app.kith.segment.rule;

import java.util.List;

/**
 * A condition on {@code person p} with a question mark for every value.
 *
 * @param sql goes behind WHERE; never null (unknown) for any person
 * @param values what the question marks stand for, in order: String, Long, Double, LocalDate,
 *     Instant
 */
public record CompiledCriterion(String sql, List<Object> values) {
  /** Copies the values. */
  public CompiledCriterion {
    values = List.copyOf(values);
  }
}
