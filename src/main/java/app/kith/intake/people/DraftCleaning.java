package app.kith.intake.people;

import app.kith.contact.PersonDetail;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.quality.clean.Cleaner;
import app.kith.quality.clean.Cleaning;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cleans drafts as they are read, and notes addresses that look like a slip. */
final class DraftCleaning {
  private static final Set<PersonField> NAMES =
      Set.of(PersonField.FULL_NAME, PersonField.GIVEN_NAME, PersonField.FAMILY_NAME);
  private static final Set<PersonField> TEXTS =
      Set.of(
          PersonField.COMPANY,
          PersonField.JOB_TITLE,
          PersonField.STREET,
          PersonField.CITY,
          PersonField.REGION,
          PersonField.POSTCODE);

  private final Cleaner cleaner;
  private final Problems problems;

  DraftCleaning(Cleaning cleaning, Problems problems) {
    this.cleaner = new Cleaner(cleaning);
    this.problems = problems;
  }

  void clean(PersonDraft draft) {
    NAMES.forEach(field -> change(draft, field, cleaner::name));
    TEXTS.forEach(field -> change(draft, field, cleaner::text));
    change(draft, PersonField.COUNTRY, cleaner::country);
    String country = draft.text(PersonField.COUNTRY);
    change(draft, PersonField.PHONE, number -> cleaner.phone(number, country));
    draft.details = draft.details.stream().map(detail -> cleaned(detail, country)).toList();
    String email = draft.text(PersonField.EMAIL);
    if (email != null) {
      cleaner
          .slip(email)
          .ifPresent(
              meant -> problems.add(ProblemKind.MAIL_SLIP, draft.row, email + " → " + meant));
    }
  }

  private PersonDetail cleaned(
      PersonDetail detail, @org.jspecify.annotations.Nullable String country) {
    String number = detail.content();
    return detail.kind() == PersonDetail.Kind.PHONE && number != null
        ? PersonDetail.of(detail.kind(), detail.label(), cleaner.phone(number, country))
        : detail;
  }

  private static void change(PersonDraft draft, PersonField field, UnaryOperator<String> how) {
    String text = draft.text(field);
    String clean = text == null ? "" : how.apply(text);
    if (!clean.isBlank()) {
      draft.text(field, clean);
    }
  }
}
