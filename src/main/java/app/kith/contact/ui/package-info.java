/**
 * The People screen: a list of any size, search, filters that read as a sentence, a person's card
 * and form. May use fx, contact and what contact may use; the timeline comes in from outside.
 */
@NullMarked
package app.kith.contact.ui;

import org.jspecify.annotations.NullMarked;
