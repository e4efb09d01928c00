/** What screens need to let the analytics work off the UI thread. */
@NullMarked
package app.kith.analytics.ui;

import org.jspecify.annotations.NullMarked;
