/** Tests of where values come from, on a real database. */
@NullMarked
package app.kith.contact.provenance;

import org.jspecify.annotations.NullMarked;
