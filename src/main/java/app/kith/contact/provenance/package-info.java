/**
 * Where every value of a person comes from: derived from history and from the records that were
 * merged, so that nothing has to be kept twice. Uses {@code contact}, {@code history} and {@code
 * database}.
 */
@NullMarked
package app.kith.contact.provenance;

import org.jspecify.annotations.NullMarked;
