package app.kith.duplicate;

import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who are not stored yet, such as the rows of a file.
 *
 * @param people they, by ascending ids, all of them above those of stored people
 * @param freshFields own fields that nobody who is stored has; their ids are negative
 */
public record Newcomers(List<Newcomer> people, List<CustomField> freshFields) {
  /** Nobody. */
  public static final Newcomers NOBODY = new Newcomers(List.of(), List.of());

  /** Copies the lists. */
  public Newcomers {
    people = List.copyOf(people);
    freshFields = List.copyOf(freshFields);
  }

  /**
   * One of them.
   *
   * @param person as it would be stored
   * @param company the name of the company
   * @param details further addresses and numbers
   * @param own values of own fields
   */
  public record Newcomer(
      Person person, @Nullable String company, List<PersonDetail> details, List<CustomValue> own) {

    /** Copies the lists. */
    public Newcomer {
      details = List.copyOf(details);
      own = List.copyOf(own);
    }
  }
}
