/** What is known of a person, on a real database. */
@NullMarked
package app.kith.contact.record;

import org.jspecify.annotations.NullMarked;
