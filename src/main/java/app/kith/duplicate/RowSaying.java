package app.kith.duplicate;

import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a row of an import said of somebody whom the same import merged another row into.
 *
 * @param personId of whom
 * @param field a column of the person, {@link #OWN} or {@link #DETAIL}
 * @param fieldId the own field; 0 for none
 * @param content what was said
 */
public record RowSaying(long personId, String field, long fieldId, String content) {
  /** A value of one of the business's own fields. */
  static final String OWN = "own";

  /** A further address or number. */
  static final String DETAIL = "detail";

  private static final String CONSENT = "consent";

  private static final Set<PersonField> UNSAID =
      EnumSet.of(PersonField.COMPANY_ID, PersonField.SOURCE);

  /**
   * All that a row says.
   *
   * @param personId of whom
   * @param row the person that the row alone would be
   */
  public static List<RowSaying> of(
      long personId, Person row, List<CustomValue> own, List<PersonDetail> details) {
    List<RowSaying> all = new ArrayList<>();
    for (PersonField field : EnumSet.complementOf(EnumSet.copyOf(UNSAID))) {
      String said = field.get(row);
      if (!said.isEmpty()) {
        all.add(new RowSaying(personId, field.column(), 0, said));
      }
    }
    if (row.companyId() != null) {
      String company = row.companyId().toString();
      all.add(new RowSaying(personId, PersonField.COMPANY_ID.column(), 0, company));
    }
    all.add(new RowSaying(personId, CONSENT, 0, row.consent().name()));
    own.forEach(value -> all.add(new RowSaying(personId, OWN, value.fieldId(), said(value))));
    details.forEach(detail -> all.add(new RowSaying(personId, DETAIL, 0, said(detail))));
    return all;
  }

  /** An own value in one spelling. */
  static String said(CustomValue value) {
    return value.text() != null
        ? value.text()
        : String.valueOf(Objects.requireNonNullElse(value.number(), value.date()));
  }

  /** A further address or number in one spelling. */
  static String said(PersonDetail detail) {
    return String.valueOf(detail.key());
  }
}
