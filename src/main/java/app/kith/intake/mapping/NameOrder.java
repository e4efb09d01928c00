package app.kith.intake.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole names that put the family first: "Smith, John", "Zhang Wei", "张伟". */
public final class NameOrder {
  private static final Pattern COMMA =
      Pattern.compile("[\\p{L}\\p{M}'’ -]+[,，] *[\\p{L}\\p{M}'’. -]+");

  private NameOrder() {}

  /**
   * The parts of a name.
   *
   * @param whole how the person is called: "John Smith", "Zhang Wei", "张伟"
   * @param given the given name, or null
   * @param family the family name, or null
   */
  public record Parts(String whole, @Nullable String given, @Nullable String family) {}

  /**
   * The parts of a name that puts the family first; one word alone is no more than a whole name.
   */
  public static Parts familyFirst(String name) {
    int comma = Math.max(name.indexOf(','), name.indexOf('，'));
    if (comma > 0 && comma < name.length() - 1) {
      String family = name.substring(0, comma).strip();
      String given = name.substring(comma + 1).strip();
      boolean both = !family.isEmpty() && !given.isEmpty();
      return both
          ? new Parts(given + " " + family, given, family)
          : new Parts(name.strip(), null, null);
    }
    if (isHan(name)) {
      int length = name.length() < 2 ? 0 : Lexicon.familyLength(name);
      return length == 0
          ? new Parts(name, null, null)
          : new Parts(name, name.substring(length), name.substring(0, length));
    }
    int blank = name.indexOf(' ');
    return blank < 0
        ? new Parts(name, null, null)
        : new Parts(name, name.substring(blank + 1).strip(), name.substring(0, blank));
  }

  /** True if nearly all of some names put the family first, as far as that can be told. */
  static boolean isFamilyFirst(List<String> names) {
    long told = names.stream().filter(NameOrder::isFamilyFirst).count();
    long first = names.stream().filter(name -> isPinyin(name, 0)).count();
    long last = names.stream().filter(name -> isPinyin(name, 1)).count();
    boolean pinyin = last < 0.75 * first;
    return !names.isEmpty() && told + (pinyin ? first : 0) >= 0.8 * names.size();
  }

  private static boolean isFamilyFirst(String name) {
    return isHan(name)
        ? name.length() >= 2 && name.length() <= 4 && Lexicon.isHanName(name)
        : COMMA.matcher(name).matches();
  }

  /** True if a name of two words has a Chinese family name as the word at a place. */
  private static boolean isPinyin(String name, int place) {
    int blank = name.indexOf(' ');
    return blank > 0
        && blank == name.lastIndexOf(' ')
        && Lexicon.isPinyinFamily(
            place == 0 ? name.substring(0, blank) : name.substring(blank + 1));
  }

  static boolean isHan(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Character::isIdeographic);
  }
}
