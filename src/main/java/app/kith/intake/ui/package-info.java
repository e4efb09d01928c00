/**
 * The Import screen: file, fields, plan and done on one page, for people and for orders. Uses
 * {@code fx} and the rest of {@code intake}.
 */
@NullMarked
package app.kith.intake.ui;

import org.jspecify.annotations.NullMarked;
