package app.kith.duplicate.match;

/**
 * A pair that a person decided.
 *
 * @param levels how the two agreed, packed
 * @param same true if they are one person
 */
public record KnownPair(long levels, boolean same) {
  /** How many guessed pairs a decided one counts for. */
  static final double COUNTS_FOR = 5;
}
