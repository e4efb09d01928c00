/**
 * Search over people as a person types, in memory: one folded text a person, orders by name and by
 * last change, and look-ups by e-mail, phone and customer number. Built by streaming at start and
 * kept current from the history. May use contact, history, database and base.
 */
@NullMarked
package app.kith.contact.index;

import org.jspecify.annotations.NullMarked;
