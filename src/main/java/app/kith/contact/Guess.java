package app.kith.contact;

import app.kith.base.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a person that nobody gave: it was filled in with what is usual in a group. It holds
 * until somebody gives another one or says that it is right.
 *
 * @param id never reused; 0 while it is not stored yet
 * @param field the person's field, or null for one of the business's own
 * @param fieldId the own field, or 0
 * @param content the value as text
 */
public record Guess(
    long id, long personId, @Nullable PersonField field, long fieldId, String content) {

  /** A guess at a person's field that is not stored yet. */
  public static Guess of(long personId, PersonField field, String content) {
    return new Guess(0, personId, field, 0, content);
  }

  /** A guess at an own field that is not stored yet. */
  public static Guess own(long personId, long fieldId, String content) {
    return new Guess(0, personId, null, fieldId, content);
  }

  /** A person without the fields that are only guessed. */
  public static Person bare(Person person, List<Guess> guesses) {
    PersonBuilder bare = person.change();
    for (Guess guess : guesses) {
      if (guess.field() != null && guess.personId() == person.id()) {
        guess.field().set(bare, "");
      }
    }
    return bare.build();
  }

  /**
   * The name of the field for a person.
   *
   * @param own the business's own fields by id
   */
  public Message label(Map<Long, CustomField> own) {
    if (field != null) {
      return field.label();
    }
    CustomField known = own.get(fieldId);
    return Message.of("contact.field.own", known == null ? "" : known.name());
  }
}
