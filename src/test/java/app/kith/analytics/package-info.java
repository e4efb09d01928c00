/** What the analytics say of real and made-up customers, against reference results. */
@NullMarked
package app.kith.analytics;

import org.jspecify.annotations.NullMarked;
