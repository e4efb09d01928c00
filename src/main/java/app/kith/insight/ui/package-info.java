/** The Insight screen: revenue, retention, lifetime value, RFM movement, report cards. */
@NullMarked
package app.kith.insight.ui;

import org.jspecify.annotations.NullMarked;
