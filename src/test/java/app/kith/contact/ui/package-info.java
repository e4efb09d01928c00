/** Tests and pictures of the People screen. */
@NullMarked
package app.kith.contact.ui;

import org.jspecify.annotations.NullMarked;
