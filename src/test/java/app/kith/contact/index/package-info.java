/** Tests of search over people, and its measurements. */
@NullMarked
package app.kith.contact.index;

import org.jspecify.annotations.NullMarked;
