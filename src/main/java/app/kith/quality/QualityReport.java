package app.kith.quality;

import java.util.List;

/**
 * The quality board.
 *
 * @param people how many people there are
 * @param fresh how many of them came, bought, wrote or were edited within the last year
 * @param fields each field's state
 */
public record QualityReport(long people, long fresh, List<FieldQuality> fields) {

  /** Copies the fields. */
  public QualityReport {
    fields = List.copyOf(fields);
  }
}
