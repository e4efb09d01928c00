/** Measurements with a main method; none of them is a test. See src/test/benchmarks/README.md. */
@NullMarked
package app.kith.benchmark;

import org.jspecify.annotations.NullMarked;
