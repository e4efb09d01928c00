/** Tests of rules: their words, their JSON and their SQL against an evaluation in memory. */
@NullMarked
package app.kith.segment.rule;

import org.jspecify.annotations.NullMarked;
