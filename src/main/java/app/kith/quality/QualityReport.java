package app.kith.quality;

import app.kith.quality.check.Finding;
import java.util.List;

/**
 * The quality board.
 *
 * @param people how many people there are
 * @param fresh how many of them came, bought, wrote or were edited within the last year
 * @param shared how many of them have an address or number that somebody else has too
 * @param fields each field's state
 */
public record QualityReport(long people, long fresh, long shared, List<FieldQuality> fields) {

  /** Copies the fields. */
  public QualityReport {
    fields = List.copyOf(fields);
  }

  /** The share of all values that are there, 0 to 1. */
  public double completeness() {
    long unknown = fields.stream().mapToLong(FieldQuality::unknown).sum();
    long all = fields.size() * people;
    return all == 0 ? 1 : 1 - unknown / (double) all;
  }

  /** The share of the values that can be right, 0 to 1. */
  public double validity() {
    long missing = fields.stream().mapToLong(field -> field.count(Finding.MISSING)).sum();
    long invalid = fields.stream().mapToLong(field -> field.count(Finding.INVALID)).sum();
    long values = fields.size() * people - missing;
    return values == 0 ? 1 : 1 - invalid / (double) values;
  }
}
