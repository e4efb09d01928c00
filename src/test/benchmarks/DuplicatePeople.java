import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invents people for the duplicate search: {@code java DuplicatePeople.java 1000000 people.csv
 * pairs.csv [SEED]}. Of a hundred records three are a second record of somebody, with one to three
 * of its values mistyped, missing, or new. Households share a surname, a street and a phone; who
 * bears the name of another member is a child born later, with both birthdays known: two records of
 * one name at one address with nothing that differs cannot be told from one person's.
 */
class DuplicatePeople {
  private static final String[] STARTS =
      "b br c ch d f g gr h j k l m n p r s st t th v w".split(" ");
  private static final String[] MIDDLES = "a e i o u ai ea ou".split(" ");
  private static final String[] ENDS = "n r s l th m rt nd ck y ll ng".split(" ");

  private final SplittableRandom chance;
  private final Set<String> household = new HashSet<>();

  DuplicatePeople(long seed) {
    chance = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 7;
    new DuplicatePeople(seed)
        .write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void write(int people, Path file, Path gold) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        BufferedWriter pairs = Files.newBufferedWriter(gold)) {
      out.write(
          "customer id,first name,last name,email,phone,street,city,postcode,date of birth\n");
      pairs.write("rec_id_1,rec_id_2\n");
      String[] home = null;
      for (int i = 0; i < people; i++) {
        String[] person = person(i, chance.nextInt(100) < 25 ? home : null);
        home = person;
        out.write("c" + i + "," + String.join(",", person) + "\n");
        if (chance.nextInt(100) < 3 && i + 1 < people) {
          out.write("c" + ++i + "," + String.join(",", spoiled(person)) + "\n");
          pairs.write("c" + (i - 1) + ",c" + i + "\n");
        }
      }
    }
  }

  private String[] person(int number, String[] home) {
    if (home == null) {
      household.clear();
    }
    String given = given(home);
    boolean namesake = home != null && given.equals(home[0]);
    String family = home == null ? name(popular(60_000), 2) : home[1];
    int town = popular(4_000);
    String street = (1 + chance.nextInt(200)) + " " + name(chance.nextInt(5_000), 3) + " street";
    return new String[] {
      given,
      family,
      chance.nextInt(10) < 8 ? given + "." + family + number % 9_973 + "@" + "example.com" : "",
      home != null && !home[3].isEmpty() ? home[3] : chance.nextInt(10) < 7 ? phone() : "",
      home == null ? street : home[4],
      home == null ? name(town, 4) : home[5],
      home == null ? "%05d".formatted(10_000 + town * 7 % 90_000) : home[6],
      namesake ? later(home[7]) : chance.nextInt(10) < 6 ? day(1935 + chance.nextInt(75)) : ""
    };
  }

  /** In a household a name of one's own, but for one of two hundred whose parent's day is known. */
  private String given(String[] home) {
    if (home != null && !home[7].isEmpty() && chance.nextInt(200) == 0) {
      return home[0];
    }
    String given = name(popular(3_000), 1);
    while (!household.add(given)) {
      given = name(popular(3_000), 1);
    }
    return given;
  }

  private String later(String birthday) {
    return day(Integer.parseInt(birthday.substring(0, 4)) + 20 + chance.nextInt(20));
  }

  private String[] spoiled(String[] person) {
    String[] copy = person.clone();
    for (int left = 1 + chance.nextInt(3); left > 0; left--) {
      int field = chance.nextInt(copy.length);
      copy[field] =
          switch (chance.nextInt(3)) {
            case 0 -> field < 2 ? mistyped(copy[field]) : "";
            case 1 -> mistyped(copy[field]);
            default ->
                field == 2
                    ? "x" + chance.nextInt(1_000_000) + "@example.org"
                    : field == 3 ? phone() : mistyped(copy[field]);
          };
    }
    return copy;
  }

  private String mistyped(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + chance.nextInt(text.length() - 2);
    return switch (chance.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
    };
  }

  /** A number below a limit, low ones more often: Zipf's law roughly. */
  private int popular(int limit) {
    return (int) Math.pow(limit, chance.nextDouble()) - 1;
  }

  private String phone() {
    return "+1" + (2_000_000_000L + chance.nextLong(7_999_999_999L));
  }

  private String day(int year) {
    return "%d-%02d-%02d".formatted(year, 1 + chance.nextInt(12), 1 + chance.nextInt(28));
  }

  /** The same name for the same number and kind, always. */
  private static String name(int number, int kind) {
    SplittableRandom own = new SplittableRandom(number * 31L + kind);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      name.append(STARTS[own.nextInt(STARTS.length)]).append(MIDDLES[own.nextInt(MIDDLES.length)]);
    }
    return name.append(ENDS[own.nextInt(ENDS.length)]).toString();
  }
}
