package app.kith.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record that a person was merged from.
 *
 * @param id never reused
 * @param personId whose record it is now
 * @param intoId whom it was merged into at the time; gone if that one was merged further
 * @param mergedId the id of the person that it was
 * @param externalRef the customer number in its source
 * @param source where it came from, such as a file's name
 * @param also what else it said that the kept one does not: a line of name and value each
 * @param knownSince since when the business knew it
 * @param changeSetId the merge
 */
public record Identity(
    long id,
    long personId,
    long intoId,
    long mergedId,
    @Nullable String externalRef,
    String fullName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String source,
    @Nullable String also,
    Instant knownSince,
    long changeSetId) {}
