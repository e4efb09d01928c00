package app.kith.intake.people;

import app.kith.contact.PersonDetail;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.quality.check.Readings;
import app.kith.quality.clean.Cleaner;
import app.kith.quality.clean.Cleaning;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
  private final List<Optional<Readings>> own;

  private DraftCleaning(Cleaner cleaner, Problems problems, List<Optional<Readings>> own) {
    this.cleaner = cleaner;
    this.problems = problems;
    this.own = own;
  }

  /** What a request wants cleaned, or null if values are to be left. */
  static @Nullable DraftCleaning of(PeopleRequest request, Clock clock, Problems problems) {
    Cleaning wanted = request.cleaning();
    return wanted == null
        ? null
        : new DraftCleaning(
            new Cleaner(wanted),
            problems,
            PersonRowReader.own(request.mapping()).stream()
                .map(column -> readings(column, clock))
                .toList());
  }

  /** The way that the column or a person has decided; all ways where nobody has. */
  private static Optional<Readings> readings(Column<PersonField> column, Clock clock) {
    Column.Reading reading = column.reading();
    boolean open = column.isDoubtful();
    return switch (reading.kind()) {
      case DATE -> {
        List<DateOrder> orders = open ? List.of(DateOrder.values()) : List.of(reading.dates());
        yield Optional.of(Readings.dates(orders, false, clock.getZone(), LocalDate.now(clock)));
      }
      case NUMBER ->
          Optional.of(
              Readings.amounts(open ? List.of(NumberStyle.values()) : List.of(reading.numbers())));
      case TEXT, BOOLEAN -> Optional.empty();
    };
  }

  void clean(PersonDraft draft) {
    NAMES.forEach(field -> change(draft, field, cleaner::name));
    TEXTS.forEach(field -> change(draft, field, cleaner::text));
    for (int slot = 0; slot < draft.own.length; slot++) {
      if (draft.own[slot] instanceof String text) {
        Optional<Readings> readings = own.get(slot);
        draft.own[slot] = readings.isPresent() ? cleaner.own(text, readings.get()) : text;
      }
    }
    change(draft, PersonField.COUNTRY, cleaner::country);
    String country = draft.text(PersonField.COUNTRY);
    change(draft, PersonField.PHONE, number -> phone(draft, number, country));
    draft.details = draft.details.stream().map(it -> cleaned(draft, it, country)).toList();
    String email = draft.text(PersonField.EMAIL);
    if (email != null) {
      cleaner
          .slip(email)
          .ifPresent(
              meant -> problems.add(ProblemKind.MAIL_SLIP, draft.row, email + " → " + meant));
    }
  }

  /** The number in its one form; one that cannot be right is told and stays as it is written. */
  private String phone(PersonDraft draft, String number, @Nullable String country) {
    String clean = cleaner.phone(number, country);
    if (clean.equals(number) && cleaner.isWrongPhone(number, country)) {
      problems.add(ProblemKind.WRONG_PHONE, draft.row, number);
    }
    return clean;
  }

  private PersonDetail cleaned(PersonDraft draft, PersonDetail detail, @Nullable String country) {
    String number = detail.content();
    return detail.kind() == PersonDetail.Kind.PHONE && number != null
        ? PersonDetail.of(detail.kind(), detail.label(), phone(draft, number, country))
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
