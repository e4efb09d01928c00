package app.kith.duplicate.match;

/** How alike two short texts are. Pure functions that allocate nothing for up to 64 characters. */
final class Likeness {
  private static final int LONGEST = 64;

  private Likeness() {}

  /**
   * Jaro's likeness with Winkler's bonus for a common beginning.
   *
   * @return 0 for nothing in common to 1 for equal; only the first 64 characters count
   */
  static double jaroWinkler(String one, String other) {
    int left = Math.min(one.length(), LONGEST);
    int right = Math.min(other.length(), LONGEST);
    if (left == 0 || right == 0) {
      return left == right ? 1 : 0;
    }
    int reach = Math.max(0, Math.max(left, right) / 2 - 1);
    long metLeft = 0;
    long metRight = 0;
    int met = 0;
    for (int i = 0; i < left; i++) {
      int last = Math.min(right - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if (((metRight >>> j) & 1) == 0 && one.charAt(i) == other.charAt(j)) {
          metLeft |= 1L << i;
          metRight |= 1L << j;
          met++;
          break;
        }
      }
    }
    if (met == 0) {
      return 0;
    }
    double jaro =
        (met / (double) left
                + met / (double) right
                + (met - transposed(one, other, metLeft, metRight) / 2.0) / met)
            / 3;
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(left, right))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  private static int transposed(String one, String other, long metLeft, long metRight) {
    int count = 0;
    long left = metLeft;
    long right = metRight;
    while (left != 0) {
      int i = Long.numberOfTrailingZeros(left);
      int j = Long.numberOfTrailingZeros(right);
      count += one.charAt(i) == other.charAt(j) ? 0 : 1;
      left &= left - 1;
      right &= right - 1;
    }
    return count;
  }

  /** True if one character was changed, added, lost, or swapped with its neighbour; or none. */
  static boolean withinOneEdit(String one, String other) {
    if (one.length() < other.length()) {
      return withinOneEdit(other, one);
    }
    int longer = one.length();
    int shorter = other.length();
    if (longer - shorter > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    if (longer > shorter) {
      return one.regionMatches(start + 1, other, start, shorter - start);
    }
    if (start >= shorter - 1 || one.regionMatches(start + 1, other, start + 1, shorter)) {
      return true;
    }
    return equalFrom(one, other, start + 1)
        || (one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start)
            && equalFrom(one, other, start + 2));
  }

  private static boolean equalFrom(String one, String other, int from) {
    return one.regionMatches(from, other, from, Math.max(0, one.length() - from));
  }

  /** How many of two equally long texts' characters stand at the same place. */
  static int samePlaces(String one, String other) {
    int same = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      same += one.charAt(i) == other.charAt(i) ? 1 : 0;
    }
    return same;
  }

  /** True if the two texts are made of the same characters in any order. */
  static boolean sameCharacters(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int[] surplus = new int[128];
    for (int i = 0; i < one.length(); i++) {
      surplus[one.charAt(i) & 127]++;
      surplus[other.charAt(i) & 127]--;
    }
    for (int each : surplus) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /** The share of two texts' neighbouring letter pairs that both have: Dice's coefficient. */
  static double sharedPairs(String one, String other) {
    int left = Math.min(one.length(), LONGEST) - 1;
    int right = Math.min(other.length(), LONGEST) - 1;
    if (left < 1 || right < 1) {
      return one.equals(other) ? 1 : 0;
    }
    long used = 0;
    int shared = 0;
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < right; j++) {
        if (((used >>> j) & 1) == 0
            && one.charAt(i) == other.charAt(j)
            && one.charAt(i + 1) == other.charAt(j + 1)) {
          used |= 1L << j;
          shared++;
          break;
        }
      }
    }
    return 2.0 * shared / (left + right);
  }
}
