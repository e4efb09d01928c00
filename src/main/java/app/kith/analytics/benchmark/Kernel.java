package app.kith.analytics.benchmark;

import app.kith.analytics.engine.Watch;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * One kernel, and how to make data for it.
 *
 * @param name in one word
 * @param most larger sizes are not tried
 * @param bound why
 * @param prepare makes data of a size, outside the measured time, and hands back the work on it
 */
record Kernel(String name, int most, Bound bound, IntFunction<Consumer<Watch>> prepare) {}
