/** Models of yes and no against hand-made cases. */
@NullMarked
package app.kith.analytics.engine.predict;

import org.jspecify.annotations.NullMarked;
