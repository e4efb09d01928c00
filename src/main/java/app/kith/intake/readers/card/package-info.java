/**
 * Address books as rows: vCards and LDIF entries become tables whose columns are named as Google
 * names them, so that one mapping serves them all. Uses {@code readers} and ez-vcard.
 */
@NullMarked
package app.kith.intake.readers.card;

import org.jspecify.annotations.NullMarked;
