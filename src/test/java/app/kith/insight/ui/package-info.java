/** Tests of the Insight screen. */
@NullMarked
package app.kith.insight.ui;

import org.jspecify.annotations.NullMarked;
