package app.kith.intake.people;

import java.time.LocalDate;

/** A list of people long enough to learn from what is usual, and one woman who is in it twice. */
public final class Crowd {
  /** The names of the columns. */
  public static final String HEAD =
      "First name,Last name,Email,Phone,Street,City,Postcode,Birthday\n";

  /** Somebody. */
  public static final String MARGARET =
      "Margaret,Holloway,margaret@example.org,+44 20 7946 0018,14 Abbey Lane,Bath,BA1 2QR,"
          + "1961-03-04\n";

  /** The same with a letter of the name and the street missing, and another address. */
  public static final String MARGRET =
      "Margret,Holloway,m.holloway@example.com,+44 20 7946 0018,14 Abbey Lne,Bath,BA1 2QR,"
          + "1961-03-04\n";

  private Crowd() {}

  /** Three hundred others. */
  public static String rows() {
    String[] given = {"Ada", "Bruno", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"};
    String[] family = {"Abel", "Brandt", "Castro", "Dupont", "Eriksen", "Fontana", "Gruber"};
    String[] towns = {"York", "Bath", "Leeds", "Wells", "Derby"};
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      rows.append(
          "%s,%s,someone%d@example.com,+44 20 %d,%d Harbour Walk,%s,P%d,%s\n"
              .formatted(
                  given[i % 8],
                  family[i / 8 % 7],
                  i,
                  10_000_000 + i * 131_071L,
                  i + 1,
                  towns[i % 5],
                  i % 40,
                  LocalDate.of(1940, 1, 1).plusDays(i * 71L)));
    }
    return rows.toString();
  }
}
