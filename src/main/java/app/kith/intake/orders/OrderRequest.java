package app.kith.intake.orders;

import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.source.Sources;
import java.nio.file.Path;

/**
 * A file of orders and how a person wants it read.
 *
 * @param file the file
 * @param format how it is written
 * @param mapping what its columns are
 * @param unnamed what customers without a name are called, with {0} for the number: "Customer {0}"
 * @param choices what was decided about single rows
 */
public record OrderRequest(
    Path file,
    SourceFormat format,
    Mapping<OrderField> mapping,
    String unnamed,
    RowChoices choices) {

  /** A request that takes every row as it stands. */
  public OrderRequest(Path file, SourceFormat format, Mapping<OrderField> mapping, String unnamed) {
    this(file, format, mapping, unnamed, RowChoices.NONE);
  }

  /** The request with other choices. */
  public OrderRequest with(RowChoices other) {
    return new OrderRequest(file, format, mapping, unnamed, other);
  }

  /** The rows, corrected. */
  RowSource rows() {
    return choices.applied(Sources.open(file, format));
  }
}
