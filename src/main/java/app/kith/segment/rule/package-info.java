/**
 * What a rule segment asks of a person: criteria as records, their words, their JSON and their SQL.
 * Values never enter the text of a statement. May use {@code contact} and {@code base}.
 */
@NullMarked
package app.kith.segment.rule;

import org.jspecify.annotations.NullMarked;
