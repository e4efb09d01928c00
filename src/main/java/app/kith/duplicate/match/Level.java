package app.kith.duplicate.match;

import java.util.List;

/** How far two values of a field agree. */
public enum Level {
  /** Both have a value and these have nothing to do with each other. */
  DIFFERENT(0),
  /** Some likeness, as between relatives' or neighbours' values. */
  SIMILAR(1),
  /** The same but for a typing error, a spelling or a short form. */
  CLOSE(2),
  /** The same. */
  EXACT(3),
  /** One of the two has no value. */
  MISSING(4);

  private static final int BITS = 3;
  private static final Level[] ALL = values();

  private final int code;

  Level(int code) {
    this.code = code;
  }

  /** The level's place in tables of levels; the levels that compare something are 0 to 3. */
  int code() {
    return code;
  }

  /** The level of a field in the packed levels of a pair. */
  public static Level of(long levels, int field) {
    return ALL[(int) (levels >>> (field * BITS)) & 7];
  }

  /** The levels of all fields, packed. */
  public static long pack(List<Level> levels) {
    long packed = 0;
    for (int field = 0; field < levels.size(); field++) {
      packed |= levels.get(field).at(field);
    }
    return packed;
  }

  /** Packed levels with another level at a field's place. */
  static long at(long levels, int field, Level level) {
    return (levels & ~(7L << (field * BITS))) | level.at(field);
  }

  /** This level at a field's place in packed levels. */
  long at(int field) {
    return (long) code << (field * BITS);
  }
}
