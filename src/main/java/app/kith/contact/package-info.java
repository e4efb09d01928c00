/**
 * The people and companies of a business: their records, their own fields, search over them, and
 * every way to change them. May use history, settings, database and base.
 */
@NullMarked
package app.kith.contact;

import org.jspecify.annotations.NullMarked;
