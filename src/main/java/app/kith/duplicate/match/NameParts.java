package app.kith.duplicate.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The given and the family name in the forms in which they are compared.
 *
 * @param given the given name, or null
 * @param family the family name, or null
 */
public record NameParts(@Nullable String given, @Nullable String family) {
  private static final Set<String> TWO_CHARACTER_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "东方", "独孤", "南宫",
          "端木");

  /**
   * The parts of a name: as they are stored, otherwise taken from the whole name, the family first
   * in Chinese and in {@code Family, Given}.
   *
   * @param full the whole name, or null if it only stands in for an unknown one
   */
  public static NameParts of(
      @Nullable String given, @Nullable String family, @Nullable String full) {
    String first = Normal.name(given);
    String last = Normal.name(family);
    if (first != null || last != null || full == null) {
      return new NameParts(first, last);
    }
    int comma = full.indexOf(',');
    if (comma > 0) {
      return new NameParts(
          Normal.name(full.substring(comma + 1)), Normal.name(full.substring(0, comma)));
    }
    String name = Normal.name(full);
    return name == null ? new NameParts(null, null) : split(name);
  }

  private static NameParts split(String name) {
    int blank = name.lastIndexOf(' ');
    if (blank > 0) {
      String front = name.substring(0, blank);
      String back = name.substring(blank + 1);
      return Normal.isHan(name) ? new NameParts(back, front) : new NameParts(front, back);
    }
    if (!Normal.isHan(name) || name.length() < 2 || name.length() > 4) {
      return new NameParts(name, null);
    }
    boolean two = name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2));
    return new NameParts(name.substring(two ? 2 : 1), name.substring(0, two ? 2 : 1));
  }
}
