package app.kith.intake.people;

import app.kith.base.FullWidth;
import app.kith.contact.PersonDetail;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConsentCell;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.NameOrder;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.mail.Correspondent;
import app.kith.quality.values.Cells;
import app.kith.quality.values.Dates;
import app.kith.quality.values.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes people of a file's rows: trims, checks, and notes what it leaves out. Not thread-safe. */
final class PersonRowReader {
  private final List<Column<PersonField>> columns;
  private final List<Column<PersonField>> own;
  private final Dates[] dates;
  private final int[] slots;
  private final Problems problems;
  private final @Nullable DraftCleaning cleaning;
  private @Nullable ProblemKind rejection;
  private @Nullable Details details;

  /** The name beside the row's main address: Ann Smith <ann@example.org>. */
  private @Nullable String addressed;

  /** Reads the rows as they stand. */
  PersonRowReader(Mapping<PersonField> mapping, ZoneId zone, int latestYear, Problems problems) {
    this(mapping, zone, latestYear, problems, null);
  }

  /**
   * Reads rows.
   *
   * @param cleaning how values are cleaned, or null to leave them
   */
  PersonRowReader(
      Mapping<PersonField> mapping,
      ZoneId zone,
      int latestYear,
      Problems problems,
      @Nullable DraftCleaning cleaning) {
    this.cleaning = cleaning;
    this.columns =
        mapping.columns().stream().filter(column -> column.field() != PersonField.IGNORED).toList();
    this.own = own(mapping);
    this.dates = new Dates[columns.size()];
    this.slots = new int[columns.size()];
    this.problems = problems;
    List<Column<PersonField>> met = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column<PersonField> column = columns.get(i);
      dates[i] = new Dates(column.reading().dates(), zone, latestYear);
      slots[i] = met.size();
      if (column.field().isOwn()) {
        met.add(column);
      }
    }
  }

  /** The columns that fill own fields, in the order of {@link PersonDraft#own}. */
  static List<Column<PersonField>> own(Mapping<PersonField> mapping) {
    return mapping.columns().stream().filter(column -> column.field().isOwn()).toList();
  }

  /** Why the last row was rejected. */
  ProblemKind rejection() {
    return rejection == null ? ProblemKind.NOBODY : rejection;
  }

  /** The person of a row, or null if it is rejected. */
  @Nullable PersonDraft read(Row row) {
    if (row.fault() != null) {
      rejection = row.fault();
      return null; // the source has noted it
    }
    PersonDraft draft = new PersonDraft(row, own.size());
    for (int i = 0; i < columns.size(); i++) {
      Column<PersonField> column = columns.get(i);
      String cell = Cells.trimmed(row.cell(column.index()));
      if (!cell.isEmpty()) {
        take(draft, column, i, cell);
      }
    }
    if (details != null) {
      draft.details = details.list();
      details = null;
    }
    if (addressed != null && draft.name() == null) {
      draft.text(PersonField.FULL_NAME, fitting(draft, PersonField.FULL_NAME, addressed));
    }
    addressed = null;
    if (cleaning != null) {
      cleaning.clean(draft);
    }
    if (draft.isNobody()) {
      rejection = ProblemKind.NOBODY;
      problems.add(ProblemKind.NOBODY, row.number(), null);
      return null;
    }
    return draft;
  }

  private void take(PersonDraft draft, Column<PersonField> column, int at, String cell) {
    PersonField field = column.field();
    if (field != PersonField.NOTE && field != PersonField.CUSTOM && Cells.isNothing(cell)) {
      return;
    }
    if (Cells.isFormula(cell)) {
      problems.add(ProblemKind.FORMULA, draft.row, cell);
    }
    switch (field) {
      case EMAIL, OTHER_EMAIL -> takeEmail(draft, column, FullWidth.narrow(cell));
      case PHONE, OTHER_PHONE -> takePhone(draft, column, FullWidth.narrow(cell));
      case NAME_FAMILY_FIRST -> takeName(draft, fitting(draft, field, cell));
      case BIRTHDAY -> {
        draft.birthday = dates[at].readDay(cell);
        note(draft.birthday == null, ProblemKind.BAD_DATE, draft, cell);
      }
      case CONSENT -> {
        Boolean welcome = ConsentCell.welcome(cell);
        agree(draft, welcome);
        note(welcome == null, ProblemKind.BAD_BOOLEAN, draft, cell);
      }
      case OPT_OUT -> {
        Boolean gone = ConsentCell.optedOut(cell);
        agree(draft, Boolean.TRUE.equals(gone) ? Boolean.FALSE : null);
        note(gone == null, ProblemKind.BAD_BOOLEAN, draft, cell);
      }
      case MODIFIED -> {
        draft.changed = dates[at].readDay(cell);
        draft.own[slots[at]] = own(draft, column, at, cell);
      }
      case CUSTOM -> draft.own[slots[at]] = own(draft, column, at, cell);
      default -> {
        if (field.isDetail() || field == PersonField.PHOTO) {
          details().take(column, fitting(draft, field, cell));
        } else {
          draft.text(field, fitting(draft, field, cell));
        }
      }
    }
  }

  /** A refusal in one column is not loosened by another one. */
  private static void agree(PersonDraft draft, @Nullable Boolean welcome) {
    if (welcome != null && !Boolean.FALSE.equals(draft.consent)) {
      draft.consent = welcome;
    }
  }

  /** Columns of their own for given and family name say it better. */
  private static void takeName(PersonDraft draft, String name) {
    NameOrder.Parts parts = NameOrder.familyFirst(name);
    draft.text(PersonField.FULL_NAME, parts.whole());
    if (parts.given() != null
        && parts.family() != null
        && draft.text(PersonField.GIVEN_NAME) == null
        && draft.text(PersonField.FAMILY_NAME) == null) {
      draft.text(PersonField.GIVEN_NAME, parts.given());
      draft.text(PersonField.FAMILY_NAME, parts.family());
    }
  }

  private Details details() {
    Details gathered = details == null ? new Details() : details;
    details = gathered;
    return gathered;
  }

  /** The first address is the main one, others are further ones; a number among them is kept. */
  private void takeEmail(PersonDraft draft, Column<PersonField> column, String cell) {
    String single = Cells.email(cell);
    for (String part : single != null ? List.of(cell) : Cells.several(cell)) {
      String email = Cells.email(part);
      boolean main = column.field() == PersonField.EMAIL && draft.text(PersonField.EMAIL) == null;
      if (email == null && Cells.isPhone(part)) {
        takePhone(draft, column, part);
      } else if (email == null) {
        problems.add(ProblemKind.BAD_EMAIL, draft.row, part);
      } else if (main) {
        draft.text(PersonField.EMAIL, email);
        Correspondent one = part.endsWith(">") ? Correspondent.of(part) : null;
        addressed = one == null ? null : one.name();
      } else {
        details().add(column.header(), PersonDetail.Kind.EMAIL, email);
      }
    }
  }

  private void takePhone(PersonDraft draft, Column<PersonField> column, String cell) {
    List<String> parts = Cells.several(cell);
    boolean several = parts.size() > 1 && parts.stream().allMatch(Cells::isPhone);
    for (String part : several ? parts : List.of(cell)) {
      String phone = fitting(draft, PersonField.PHONE, part);
      boolean main = column.field() != PersonField.OTHER_PHONE;
      if (main && draft.text(PersonField.PHONE) == null) {
        draft.text(PersonField.PHONE, phone);
      } else {
        details().add(column.header(), PersonDetail.Kind.PHONE, phone);
      }
    }
  }

  /** A double, a day, a yes or no; the text itself where the cell is not what its column is. */
  private Object own(PersonDraft draft, Column<PersonField> column, int at, String cell) {
    String text = fitting(draft, PersonField.CUSTOM, cell);
    return switch (column.reading().kind()) {
      case NUMBER -> number(draft, column, cell, text);
      case DATE -> {
        LocalDate day = dates[at].readDay(cell);
        note(day == null, ProblemKind.BAD_DATE, draft, cell);
        yield day == null ? text : day;
      }
      case BOOLEAN -> {
        Boolean answer = Cells.yesOrNo(cell);
        note(answer == null, ProblemKind.BAD_BOOLEAN, draft, cell);
        yield answer == null ? text : answer;
      }
      case TEXT -> text;
    };
  }

  private Object number(PersonDraft draft, Column<PersonField> column, String cell, String text) {
    double number = Numbers.readDouble(cell, column.reading().numbers());
    boolean odd = Double.isNaN(number) || isOfAnotherCurrency(cell, column);
    boolean code = !odd && Numbers.isCode(cell);
    note(odd || code, code ? ProblemKind.CODE_KEPT : ProblemKind.BAD_NUMBER, draft, cell);
    return odd || code ? text : Double.valueOf(number);
  }

  /** An amount of another currency than the column's first stays as it is written. */
  private static boolean isOfAnotherCurrency(String cell, Column<PersonField> column) {
    boolean bare =
        Character.isDigit(cell.charAt(0)) && Character.isDigit(cell.charAt(cell.length() - 1));
    String currency = bare ? "" : Numbers.currency(cell);
    return !currency.isEmpty() && !currency.equals(Numbers.currency(column.example()));
  }

  private void note(boolean odd, ProblemKind kind, PersonDraft draft, String cell) {
    if (odd && !Cells.isNothing(cell)) {
      problems.add(kind, draft.row, cell);
    }
  }

  private String fitting(PersonDraft draft, PersonField field, String cell) {
    String text = field == PersonField.NOTE ? cell : oneLine(cell);
    if (text.length() <= field.longest()) {
      return text;
    }
    problems.add(ProblemKind.TOO_LONG, draft.row, cell);
    int end = field.longest();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static String oneLine(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < ' ') {
        return cell.replaceAll("[\\p{Cntrl}]+", " ");
      }
    }
    return cell;
  }
}
