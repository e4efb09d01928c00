package app.kith.duplicate.match;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says when odds alone are not enough: relatives, twins and namesakes have so much in common that
 * no number of shared streets and telephones makes one person of them.
 */
final class Sureness {
  /** A field of the own tells people apart if two agree by chance less often than this. */
  private static final double TELLING = 0.005;

  /** In a register, below these odds' logarithm (7 to 1) another name or birthday is another's. */
  private static final double TWO_BELOW = 2;

  /** What nobody shares who only lives in the same town. */
  private static final Set<FieldKind> NEAR =
      EnumSet.of(FieldKind.EMAIL, FieldKind.PHONE, FieldKind.STREET);

  /** What the members of a household each have for themselves. */
  private static final Set<FieldKind> PERSONAL = EnumSet.of(FieldKind.EMAIL, FieldKind.BIRTHDAY);

  /** What can tell people apart at all. */
  private static final Set<FieldKind> TELLING_KINDS =
      EnumSet.of(FieldKind.EMAIL, FieldKind.PHONE, FieldKind.STREET, FieldKind.BIRTHDAY);

  private final PeopleTable people;

  Sureness(PeopleTable people) {
    this.people = people;
  }

  /** True if a pair of this score and these levels is one person beyond doubt. */
  boolean isSure(double score, long levels) {
    boolean otherDay = level(levels, FieldKind.BIRTHDAY) == Level.DIFFERENT;
    return score >= (otherDay ? Band.SURE_DESPITE_BIRTHDAY : Band.SURE_FROM)
        && !(otherDay && hasContacts())
        && agrees(levels, TELLING_KINDS)
        && isSameName(levels);
  }

  /**
   * Where people can be reached, nobody has to guess whether these are twins or a wrong name,
   * parent and child or a wrong birthday. A register of names and births has nothing but the odds.
   */
  private boolean hasContacts() {
    return people.place(FieldKind.EMAIL) >= 0 || people.place(FieldKind.PHONE) >= 0;
  }

  /** True if the two have another given name or day of birth that the odds do not outweigh. */
  boolean areTwo(double score, long levels) {
    return (hasContacts() || score < TWO_BELOW)
        && (level(levels, FieldKind.GIVEN_NAME) == Level.DIFFERENT
            || level(levels, FieldKind.BIRTHDAY) == Level.DIFFERENT);
  }

  /** A name that is only like the other may be a relative's, a whole other surname a stranger's. */
  private boolean isSameName(long levels) {
    boolean near = level(levels, FieldKind.FAMILY_NAME) != Level.DIFFERENT || agrees(levels, NEAR);
    return near
        && switch (level(levels, FieldKind.GIVEN_NAME)) {
          case EXACT -> true;
          case CLOSE, MISSING -> agrees(levels, PERSONAL);
          case SIMILAR, DIFFERENT ->
              !hasContacts() && agrees(levels, EnumSet.of(FieldKind.BIRTHDAY));
        };
  }

  /** True if a field of one of these kinds agrees, or one of the own that tells people apart. */
  private boolean agrees(long levels, Set<FieldKind> kinds) {
    for (int i = 0; i < people.fields().size(); i++) {
      Field field = people.fields().get(i);
      boolean tells =
          switch (field.kind()) {
            case OWN_TEXT, OWN_NUMBER -> field.column().agreement() < TELLING;
            default -> kinds.contains(field.kind());
          };
      Level level = Level.of(levels, i);
      if (tells && (level == Level.EXACT || level == Level.CLOSE)) {
        return true;
      }
    }
    return false;
  }

  private Level level(long levels, FieldKind kind) {
    int place = people.place(kind);
    return place < 0 ? Level.MISSING : Level.of(levels, place);
  }
}
