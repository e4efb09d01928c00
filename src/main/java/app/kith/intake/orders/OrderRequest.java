package app.kith.intake.orders;

import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.readers.SourceFormat;
import java.nio.file.Path;

/**
 * A file of orders and how a person wants it read.
 *
 * @param file the file
 * @param format how it is written
 * @param mapping what its columns are
 * @param unnamed what customers without a name are called, with {0} for the number: "Customer {0}"
 */
public record OrderRequest(
    Path file, SourceFormat format, Mapping<OrderField> mapping, String unnamed) {}
