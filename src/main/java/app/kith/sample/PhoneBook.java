package app.kith.sample;

import java.util.List;
import java.util.Locale;

/**
 * Numbers that are written as their country's are and ring at nobody's: in Britain those that Ofcom
 * keeps for drama, and beyond them the range for corporate networks, which has no customers. China
 * keeps none for stories; its numbers are from the old satellite range, which few ever had.
 */
final class PhoneBook {
  /** Each has a thousand numbers. */
  private static final List<String> DRAMA =
      List.of(
          "2079460", "1134960", "1144960", "1164960", "1174960", "1184960", "1214960", "1314960",
          "1414960", "1514960", "1614960", "1914980", "2920180");

  private static final int A_THOUSAND = 1_000;

  /** How many people have a number of their own. */
  static final int LARGEST = 10_000_000;

  private PhoneBook() {}

  /** The number of the person at a place, everybody's another. */
  static String number(boolean chinese, int index) {
    if (chinese) {
      return written("+861349%07d", index);
    }
    int area = index % DRAMA.size();
    int number = index / DRAMA.size();
    return number < A_THOUSAND
        ? "+44" + DRAMA.get(area) + written("%03d", number)
        : written("+4455%08d", index);
  }

  private static String written(String form, int number) {
    return String.format(Locale.ROOT, form, number);
  }
}
