/**
 * The Segments screen: the list of segments, the picture of all customers, persona cards and the
 * rule builder. Uses {@code segment}, {@code analytics} and {@code fx}.
 */
@NullMarked
package app.kith.segment.ui;

import org.jspecify.annotations.NullMarked;
