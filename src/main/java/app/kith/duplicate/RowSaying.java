package app.kith.duplicate;

import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row of an import said of somebody whom the same import merged another row into.
 *
 * @param personId of whom
 * @param by which row
 * @param rule how it is weighed against what is there
 * @param field a column of the person, {@link #OWN} or {@link #DETAIL}
 * @param fieldId the own field; 0 for none
 * @param content what was said
 */
public record RowSaying(
    long personId, By by, Rule rule, String field, long fieldId, String content) {
  /**
   * A row.
   *
   * @param row its number
   * @param recordId the record that it became and that was merged into the person; 0 for a row that
   *     met the person by a key
   * @param day when it was last changed, where the file says so; null otherwise
   */
  public record By(long row, long recordId, @Nullable LocalDate day) {}

  /** How a value is weighed against another one that is there; where none is, it comes in. */
  public enum Rule {
    /** What is there stays. */
    BLANKS,
    /** It replaces what older rows said. */
    NEWEST,
    /** The longer one stays. */
    LONGEST,
    /** A person was asked and took it. */
    TAKEN
  }

  /** Tells how a row's values are weighed. */
  @FunctionalInterface
  public interface Rules {
    /** The rule of a column of the person, or of an own field. */
    Rule of(String field, long fieldId);
  }

  /** A value of one of the business's own fields. */
  public static final String OWN = "own";

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
      long personId,
      By by,
      Rules rules,
      Person row,
      List<CustomValue> own,
      List<PersonDetail> details) {
    List<RowSaying> all = new ArrayList<>();
    for (PersonField field : EnumSet.complementOf(EnumSet.copyOf(UNSAID))) {
      String said = field.get(row);
      if (!said.isEmpty()) {
        all.add(said(personId, by, rules, field.column(), said));
      }
    }
    if (row.companyId() != null) {
      String company = row.companyId().toString();
      all.add(said(personId, by, rules, PersonField.COMPANY_ID.column(), company));
    }
    all.add(new RowSaying(personId, by, Rule.BLANKS, CONSENT, 0, row.consent().name()));
    for (CustomValue value : own) {
      Rule rule = rules.of(OWN, value.fieldId());
      all.add(new RowSaying(personId, by, rule, OWN, value.fieldId(), said(value)));
    }
    for (PersonDetail detail : details) {
      all.add(new RowSaying(personId, by, Rule.BLANKS, DETAIL, 0, said(detail)));
    }
    return all;
  }

  private static RowSaying said(long person, By by, Rules rules, String column, String content) {
    return new RowSaying(person, by, rules.of(column, 0), column, 0, content);
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
