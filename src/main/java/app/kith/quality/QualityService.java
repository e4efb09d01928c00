package app.kith.quality;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonField;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.quality.check.Finding;
import app.kith.quality.check.Inspection;
import app.kith.quality.check.OutlierRule;
import app.kith.quality.check.OwnField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Says in which state the data is, shows the people behind every finding, and repairs what can be
 * repaired in one change that can be undone. Streams the people, so a million fit. Thread-safe.
 */
public final class QualityService {
  private final Database database;
  private final BulkEditService edits;
  private final Scanner scanner;
  private final FindingRows rows;
  private final CustomFieldRepository fields = new CustomFieldRepository();

  /** The quality of the database of a business that may be anywhere. */
  public QualityService(Database database, BulkEditService edits, Clock clock) {
    this(database, edits, clock, () -> "");
  }

  /**
   * The quality of a database.
   *
   * @param country gives the two-letter code of the business's country; blank if it is not known
   */
  public QualityService(
      Database database, BulkEditService edits, Clock clock, Supplier<String> country) {
    this.database = database;
    this.edits = edits;
    this.scanner = new Scanner(database, clock, country);
    this.rows = new FindingRows(database);
  }

  /**
   * Looks at every field of everybody.
   *
   * @param rule which numbers are far from the others
   * @param progress hears shares from 0 to 1; an exception from it stops the work
   */
  public QualityScan scan(OutlierRule rule, DoubleConsumer progress) {
    return scanner.scan(rule, progress);
  }

  /**
   * Some of the people behind a finding, as they are now: who does not have it any more is left
   * out.
   *
   * @param field a key as {@link FieldQuality#field} gives it, or {@link QualityScan#PERSON}
   * @param ids people that the scan found
   * @throws UserFacingException if there is no such field
   */
  public List<QualityRow> rows(QualityScan scan, String field, Finding finding, long... ids) {
    return rows.of(scan, field, finding, ids);
  }

  /**
   * Writes the proposals of a finding into a field, as one change.
   *
   * @param finding {@code REPAIRABLE} or {@code DOUBTFUL}
   * @param ids the people to repair; none means everybody with the finding
   * @throws UserFacingException if there is no such field or nothing is proposed for the finding
   */
  public BulkEditService.Done repair(
      QualityScan scan, String field, Finding finding, DoubleConsumer progress, long... ids) {
    checkField(field);
    if (!isRepairable(field, finding)) {
      throw new UserFacingException(Message.of("quality.repair.unknown", finding.label()));
    }
    long[] wanted = ids.length > 0 ? ids : scan.ids(field, finding);
    LongConsumer done = count -> progress.accept(count / (double) Math.max(1, wanted.length));
    Optional<OwnInspector> own = scan.own(field);
    if (own.isPresent()) {
      return edits.change(
          count -> Message.of("quality.repaired", count, OwnField.label(own.get().field())),
          (change, some) -> repairOwn(change, own.get(), finding, some),
          done,
          wanted);
    }
    PersonField known = known(field);
    return edits.edit(
        count -> Message.of("quality.repaired", count, known.label()),
        person -> repaired(scan.inspector().inspect(known, person), known, finding, person),
        done,
        wanted);
  }

  /** Whether a finding comes with proposals. */
  public static boolean isRepairable(String field, Finding finding) {
    return (finding == Finding.REPAIRABLE || finding == Finding.DOUBTFUL)
        && (OwnField.isOwn(field)
            || PersonField.ofColumn(field).filter(Inspector.FIELDS::contains).isPresent());
  }

  /**
   * Makes sure that there is a field.
   *
   * @throws UserFacingException if there is none
   */
  public void checkField(String field) {
    if (!field.equals(QualityScan.PERSON)
        && OwnField.of(field, database.read(fields::all)).isEmpty()) {
      known(field);
    }
  }

  private long repairOwn(Change change, OwnInspector inspector, Finding finding, long... people) {
    List<CustomValue> changed = new ArrayList<>();
    for (CustomValue value : fields.valuesOf(change.transaction(), people)) {
      if (value.fieldId() == inspector.field().id()) {
        inspector.repaired(value, finding).ifPresent(changed::add);
      }
    }
    fields.putValues(change, changed);
    return changed.size();
  }

  private static Person repaired(
      Inspection found, PersonField field, Finding finding, Person person) {
    if (found.finding() != finding || found.proposal() == null) {
      return person;
    }
    PersonBuilder change = person.change();
    field.set(change, found.proposal());
    return change.build();
  }

  static PersonField known(String field) {
    return PersonField.ofColumn(field)
        .filter(Inspector.FIELDS::contains)
        .orElseThrow(() -> new UserFacingException(Message.of("quality.field.unknown", field)));
  }
}
