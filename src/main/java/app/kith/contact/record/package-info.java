/**
 * Everything that is known of one person with where each of it comes from: values, guesses, further
 * addresses and numbers. Uses {@code contact} and {@code contact.provenance}.
 */
@NullMarked
package app.kith.contact.record;

import org.jspecify.annotations.NullMarked;
