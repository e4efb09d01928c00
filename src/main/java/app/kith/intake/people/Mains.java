package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.intake.mapping.PersonField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main e-mail address, or the main number, of somebody into whom a row comes.
 *
 * @param before before the row
 * @param after after the row
 * @param said the main one of the row itself
 */
record Mains(
    @Nullable PersonDetail before, @Nullable PersonDetail after, @Nullable PersonDetail said) {

  /** Address and number. */
  static List<Mains> of(Person before, Person after, PersonDraft draft) {
    return List.of(
        of(PersonDetail.Kind.EMAIL, before.email(), after.email(), draft.text(PersonField.EMAIL)),
        of(PersonDetail.Kind.PHONE, before.phone(), after.phone(), draft.text(PersonField.PHONE)));
  }

  private static Mains of(
      PersonDetail.Kind kind,
      @Nullable String before,
      @Nullable String after,
      @Nullable String said) {
    return new Mains(detail(kind, before), detail(kind, after), detail(kind, said));
  }

  private static @Nullable PersonDetail detail(PersonDetail.Kind kind, @Nullable String content) {
    return content == null ? null : PersonDetail.of(kind, null, content);
  }

  /** True if the row has brought another one than there was. */
  boolean isReplaced() {
    return before != null && after != null && !before.key().equals(after.key());
  }
}
