/**
 * How long the engine's kernels take on made data of growing size, so that anybody can measure it
 * on a machine of their own.
 */
@NullMarked
package app.kith.analytics.benchmark;

import org.jspecify.annotations.NullMarked;
