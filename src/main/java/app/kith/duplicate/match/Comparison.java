package app.kith.duplicate.match;

import app.kith.contact.index.Pinyin;
import java.util.List;

/** Compares two people field by field. Thread-safe. */
final class Comparison {
  private static final double CLOSE = 0.92;
  private static final double SIMILAR = 0.80;

  /** What so many bear is a name and not a mistyped one, unless the other is far more common. */
  private static final int BEARERS = 4;

  private static final double FAR_RARER = 0.02;

  /** In years. */
  private static final int GENERATION = 15;

  private final List<Field> fields;
  private final int given;
  private final int family;
  private final boolean hasContacts;
  private final Pinyin pinyin;
  private final GivenNames givenNames = GivenNames.load();

  Comparison(PeopleTable people, Pinyin pinyin) {
    this.fields = people.fields();
    this.given = people.place(FieldKind.GIVEN_NAME);
    this.family = people.place(FieldKind.FAMILY_NAME);
    this.hasContacts = people.place(FieldKind.EMAIL) >= 0 || people.place(FieldKind.PHONE) >= 0;
    this.pinyin = pinyin;
  }

  /** The levels of two rows, packed; see {@link Level#of}. */
  long levels(int one, int other) {
    long levels = 0;
    for (int i = 0; i < fields.size(); i++) {
      levels |= level(i, one, i, other).at(i);
    }
    return given >= 0 && family >= 0 ? unswapped(levels, one, other) : levels;
  }

  /** Given and family name may stand in each other's place. */
  private long unswapped(long levels, int one, int other) {
    if (agrees(Level.of(levels, given)) || agrees(Level.of(levels, family))) {
      return levels;
    }
    Level crossed = level(given, one, family, other);
    Level back = level(family, one, given, other);
    boolean swapped =
        (agrees(crossed) && back != Level.DIFFERENT)
            || (agrees(back) && crossed != Level.DIFFERENT);
    if (!swapped) {
      return levels;
    }
    return Level.at(Level.at(levels, given, lesser(crossed)), family, lesser(back));
  }

  private static boolean agrees(Level level) {
    return level == Level.CLOSE || level == Level.EXACT;
  }

  private static Level lesser(Level level) {
    return level == Level.EXACT ? Level.CLOSE : level;
  }

  private Level level(int leftField, int left, int rightField, int right) {
    TextColumn one = fields.get(leftField).column();
    TextColumn other = fields.get(rightField).column();
    int leftCode = one.code(left);
    int rightCode = other.code(right);
    if (leftCode == TextColumn.MISSING || rightCode == TextColumn.MISSING) {
      return Level.MISSING;
    }
    if (leftField == rightField && leftCode == rightCode) {
      return Level.EXACT;
    }
    String first = one.text(leftCode);
    String second = other.text(rightCode);
    FieldKind kind = fields.get(leftField).kind();
    if (first.equals(second)) {
      return Level.EXACT;
    }
    Level level = level(kind, first, second);
    return kind == FieldKind.GIVEN_NAME && Normal.isHan(first) == Normal.isHan(second)
        ? given(level, first, second, bothBorne(one.count(leftCode), other.count(rightCode)))
        : level;
  }

  /** Short forms are the same name however they look, and well-known names are not mistyped. */
  private Level given(Level spelling, String one, String other, boolean bothBorne) {
    if (givenNames.areForms(one, other)) {
      return Level.CLOSE;
    }
    boolean brief = isInitial(one, other) || isInitial(other, one) || isFirstWord(one, other);
    if (brief || Normal.isHan(one)) {
      return spelling;
    }
    if (bothBorne || (givenNames.isKnown(one) && givenNames.isKnown(other))) {
      return Level.DIFFERENT;
    }
    return spelling == Level.CLOSE && isOtherGender(one, other) ? Level.SIMILAR : spelling;
  }

  /** True for Mario and Maria, Jan and Jana, Simon and Simone. */
  private static boolean isOtherGender(String one, String other) {
    String brief = one.length() <= other.length() ? one : other;
    String full = one.length() <= other.length() ? other : one;
    int last = full.length() - 1;
    boolean ending = "aeo".indexOf(full.charAt(last)) >= 0;
    boolean changed = brief.length() > last && "aeo".indexOf(brief.charAt(last)) >= 0;
    return ending && full.regionMatches(0, brief, 0, last) && (brief.length() == last || changed);
  }

  private static boolean bothBorne(int one, int other) {
    return Math.min(one, other) >= Math.max(BEARERS, FAR_RARER * Math.max(one, other));
  }

  private Level level(FieldKind kind, String one, String other) {
    return switch (kind) {
      case GIVEN_NAME, FAMILY_NAME -> names(one, other);
      case EMAIL -> emails(one, other);
      case PHONE, OWN_NUMBER -> numbers(one, other);
      case BIRTHDAY ->
          hasContacts && isAGenerationApart(one, other) ? Level.DIFFERENT : days(one, other);
      case OWN_DAY -> days(one, other);
      case POSTCODE -> codes(one, other);
      case STREET, COMPANY, OWN_TEXT -> phrases(one, other);
      case CITY -> words(one, other);
      case REGION -> Likeness.withinOneEdit(one, other) ? Level.CLOSE : Level.DIFFERENT;
    };
  }

  private Level names(String one, String other) {
    if (Normal.isHan(one) != Normal.isHan(other)) {
      String left = pinyin.sound(one).replace(" ", "");
      return left.equals(pinyin.sound(other).replace(" ", "")) ? Level.CLOSE : Level.DIFFERENT;
    }
    if (Normal.isHan(one)) {
      return pinyin.sound(one).equals(pinyin.sound(other)) ? Level.SIMILAR : Level.DIFFERENT;
    }
    return isInitial(one, other) || isInitial(other, one) ? Level.SIMILAR : words(one, other);
  }

  private static boolean isInitial(String brief, String name) {
    return brief.length() == 1 && name.charAt(0) == brief.charAt(0);
  }

  private static Level words(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if ((shorter >= 3 && Likeness.withinOneEdit(one, other)) || isFirstWord(one, other)) {
      return Level.CLOSE;
    }
    double likeness = Likeness.jaroWinkler(one, other);
    if (likeness >= CLOSE || (likeness >= 0.84 && Sound.of(one).equals(Sound.of(other)))) {
      return Level.CLOSE;
    }
    return likeness >= SIMILAR ? Level.SIMILAR : Level.DIFFERENT;
  }

  /** True if the longer one goes on with further words: {@code mary} and {@code mary ann}. */
  private static boolean isFirstWord(String one, String other) {
    String brief = one.length() < other.length() ? one : other;
    String full = one.length() < other.length() ? other : one;
    return brief.length() >= 3 && full.startsWith(brief) && full.charAt(brief.length()) == ' ';
  }

  private static Level emails(String one, String other) {
    if (Likeness.withinOneEdit(one, other)) {
      return sameDigits(one, other) ? Level.CLOSE : Level.DIFFERENT;
    }
    int at = one.lastIndexOf('@');
    boolean sameAccount =
        at >= 5 && at == other.lastIndexOf('@') && one.regionMatches(0, other, 0, at);
    return sameAccount ? Level.SIMILAR : Level.DIFFERENT;
  }

  /** Addresses that differ in a number were numbered by somebody, not mistyped. */
  private static boolean sameDigits(String one, String other) {
    return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
  }

  private static Level numbers(String one, String other) {
    boolean longEnough = Math.max(one.length(), other.length()) >= 3;
    if (longEnough && Likeness.withinOneEdit(one, other)) {
      return Level.CLOSE;
    }
    boolean near = one.length() <= 3 && Likeness.withinOneEdit(one, other);
    boolean swapped = one.length() >= 6 && Likeness.sameCharacters(one, other);
    return near || swapped ? Level.SIMILAR : Level.DIFFERENT;
  }

  private static Level codes(String one, String other) {
    if (Likeness.withinOneEdit(one, other)) {
      return Level.CLOSE;
    }
    boolean twoDigitsOff =
        one.length() == other.length()
            && one.length() > 3
            && Likeness.samePlaces(one, other) >= one.length() - 2;
    return twoDigitsOff || Likeness.sameCharacters(one, other) ? Level.SIMILAR : Level.DIFFERENT;
  }

  private static Level days(String one, String other) {
    if (Likeness.withinOneEdit(one, other) || isDayAndMonthSwapped(one, other)) {
      return Level.CLOSE;
    }
    return Likeness.samePlaces(one, other) >= 6 ? Level.SIMILAR : Level.DIFFERENT;
  }

  /** A child may be born on a parent's day of the year; in a register it is rather mistyped. */
  private static boolean isAGenerationApart(String one, String other) {
    return one.length() == 8
        && other.length() == 8
        && Math.abs(Integer.parseInt(one, 0, 4, 10) - Integer.parseInt(other, 0, 4, 10))
            >= GENERATION;
  }

  private static boolean isDayAndMonthSwapped(String one, String other) {
    return one.length() == 8
        && other.length() == 8
        && one.regionMatches(0, other, 0, 4)
        && one.regionMatches(4, other, 6, 2)
        && one.regionMatches(6, other, 4, 2);
  }

  private static Level phrases(String one, String other) {
    if (Math.min(one.length(), other.length()) >= 3 && Likeness.withinOneEdit(one, other)) {
      return Level.CLOSE;
    }
    double shared = Likeness.sharedPairs(one, other);
    if (shared >= 0.75) {
      return Level.CLOSE;
    }
    return shared >= 0.55 ? Level.SIMILAR : Level.DIFFERENT;
  }
}
