/** The groups that the engine finds, against definitions, the library and reference results. */
@NullMarked
package app.kith.analytics.engine.cluster;

import org.jspecify.annotations.NullMarked;
