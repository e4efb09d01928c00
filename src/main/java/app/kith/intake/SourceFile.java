package app.kith.intake;

import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.Sample;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.SourceFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * A file at first sight: everything guessed, nothing done.
 *
 * @param path the file
 * @param format how it is written
 * @param sample its first rows
 * @param people what its columns are if it lists people
 * @param orders what its columns are if it lists orders
 * @param looksLikeOrders true if it seems to list orders
 * @param problems what is odd about its head
 */
public record SourceFile(
    Path path,
    SourceFormat format,
    Sample sample,
    Mapping<PersonField> people,
    Mapping<OrderField> orders,
    boolean looksLikeOrders,
    List<Problems.Problem> problems) {}
