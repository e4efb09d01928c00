/** Tests and pictures of the Import screen. */
@NullMarked
package app.kith.intake.ui;

import org.jspecify.annotations.NullMarked;
