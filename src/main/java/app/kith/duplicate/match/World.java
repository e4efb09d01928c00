package app.kith.duplicate.match;

/**
 * What is known of a field before anybody is stored. Sixty people cannot show how rare it is that
 * two of them share a telephone number; the world can. The more people a base has, the less this
 * counts.
 *
 * @param people for how many people of the base this counts
 * @param exact how often two people have the same value
 * @param similar how often two people's values are {@link Level#SIMILAR}
 * @param close how often two people's values are {@link Level#CLOSE}
 */
record World(double people, double exact, double similar, double close) {
  /** For how many compared pairs this counts. */
  static final double PAIRS = 2_000;

  /** So many records with one value may be one person's. */
  private static final int ONE_PERSONS = 5;

  /** What is known of a kind of field; of a business's own ones nothing much. */
  static World of(FieldKind kind) {
    return switch (kind) {
      case GIVEN_NAME -> new World(300, 0.004, 0.03, 0.01);
      case FAMILY_NAME -> new World(500, 0.001, 0.02, 0.004);
      case EMAIL -> new World(20_000, 0, 0.0005, 0.0005);
      case PHONE -> new World(20_000, 0, 0.0003, 0.0003);
      case STREET -> new World(2_000, 0.0002, 0.01, 0.003);
      case CITY -> new World(20, 0.1, 0.05, 0.02);
      case POSTCODE -> new World(50, 0.03, 0.05, 0.03);
      case REGION -> new World(10, 0.2, 0.01, 0.02);
      case BIRTHDAY -> new World(5_000, 0.00005, 0.08, 0.003);
      case COMPANY -> new World(50, 0.02, 0.01, 0.005);
      case OWN_TEXT, OWN_NUMBER, OWN_DAY -> new World(0, 0.2, 0.1, 0.1);
    };
  }

  /** How often two people agree at a level. */
  double chance(int level) {
    double[] chances = {1 - similar - close - exact, similar, close, exact};
    return chances[level];
  }

  /**
   * The chance that somebody else has a value of a column. What many people of the base share is
   * common here, whatever the world says.
   */
  double share(TextColumn column, int code) {
    double here = column.filled();
    int count = Math.max(2, column.count(code));
    int few = Math.min(count, ONE_PERSONS);
    double common = here == 0 ? 0 : (count - few) / here;
    return Math.min(1, common + (few + people * exact) / Math.max(2, here + people));
  }
}
