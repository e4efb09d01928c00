/** Tests of the Data quality screen. */
@NullMarked
package app.kith.quality.ui;

import org.jspecify.annotations.NullMarked;
