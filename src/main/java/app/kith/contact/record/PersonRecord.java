package app.kith.contact.record;

import app.kith.base.Message;
import app.kith.contact.provenance.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one person.
 *
 * @param values the fields that have a value, in the order of the form, then the own fields
 * @param further addresses, numbers and websites beside the main ones
 */
public record PersonRecord(long personId, List<Line> values, List<Line> further) {
  /** Nobody. */
  public static final PersonRecord NOBODY = new PersonRecord(-1, List.of(), List.of());

  /** Copies the lines. */
  public PersonRecord {
    values = List.copyOf(values);
    further = List.copyOf(further);
  }

  /**
   * One value.
   *
   * @param label what it is
   * @param origin where it comes from; empty if that was before there was a history
   * @param guessId the guess that it is, or 0 if somebody gave it
   */
  public record Line(Message label, String value, Optional<Origin> origin, long guessId) {}
}
