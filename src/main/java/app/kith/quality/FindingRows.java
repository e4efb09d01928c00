package app.kith.quality;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.quality.check.Finding;
import app.kith.quality.check.Inspection;
import app.kith.quality.check.NumberRange;
import app.kith.quality.check.OwnField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people behind a finding as they are now; who does not have it any more is left out. */
final class FindingRows {
  private final Database database;
  private final PersonRepository people = new PersonRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  FindingRows(Database database) {
    this.database = database;
  }

  /**
   * Reads people.
   *
   * @throws UserFacingException if there is no such field
   */
  List<QualityRow> of(QualityScan scan, String field, Finding finding, long... ids) {
    return database.read(
        open -> {
          List<Person> found = people.findByIds(open, ids);
          if (field.equals(QualityScan.PERSON)) {
            return found.stream().map(person -> unheardOf(person, finding)).toList();
          }
          if (finding == Finding.GUESSED) {
            return guessed(open, field, found);
          }
          Optional<CustomField> own = OwnField.of(field, fields.all(open));
          return own.isPresent()
              ? own(open, scan, own.get(), finding, found)
              : known(scan, QualityService.known(field), finding, found);
        });
  }

  private static QualityRow unheardOf(Person person, Finding finding) {
    return row(person, PersonField.EMAIL.get(person), null, reason(finding, QualityScan.PERSON));
  }

  private static List<QualityRow> known(
      QualityScan scan, PersonField field, Finding finding, List<Person> found) {
    List<QualityRow> rows = new ArrayList<>();
    Message reason = reason(finding, field.column());
    for (Person person : found) {
      Inspection inspection = scan.inspector().inspect(field, person);
      if (finding == Finding.SHARED) {
        if (scan.inspector().isShared(field, person)) {
          rows.add(row(person, field.get(person), null, reason));
        }
      } else if (finding == Finding.OLD) {
        if (inspection.finding() != Finding.MISSING) {
          rows.add(row(person, field.get(person), null, reason));
        }
      } else if (inspection.finding() == finding) {
        rows.add(row(person, field.get(person), inspection.proposal(), reason));
      }
    }
    return rows;
  }

  private List<QualityRow> guessed(Transaction open, String field, List<Person> found) {
    Optional<CustomField> own = OwnField.of(field, fields.all(open));
    Map<Long, String> values = new HashMap<>();
    guesses.of(open, found.stream().mapToLong(Person::id).toArray()).stream()
        .filter(
            guess ->
                own.isPresent()
                    ? guess.fieldId() == own.get().id()
                    : guess.field() != null && guess.field().column().equals(field))
        .forEach(guess -> values.put(guess.personId(), guess.content()));
    Message reason = reason(Finding.GUESSED, field);
    return found.stream()
        .filter(person -> values.containsKey(person.id()))
        .map(person -> row(person, values.getOrDefault(person.id(), ""), null, reason))
        .toList();
  }

  private List<QualityRow> own(
      Transaction open, QualityScan scan, CustomField field, Finding finding, List<Person> found) {
    Map<Long, CustomValue> values = new HashMap<>();
    fields.valuesOf(open, found.stream().mapToLong(Person::id).toArray()).stream()
        .filter(value -> value.fieldId() == field.id())
        .forEach(value -> values.put(value.personId(), value));
    OwnInspector inspector = scan.own(OwnField.key(field)).orElse(null);
    List<QualityRow> rows = new ArrayList<>();
    for (Person person : found) {
      CustomValue value = values.get(person.id());
      if (finding == Finding.MISSING && value == null) {
        rows.add(row(person, "", null, reason(finding, "own")));
      } else if (finding == Finding.OLD && value != null) {
        rows.add(row(person, value.asText(field.kind()), null, reason(finding, "own")));
      } else if (inspector != null && value != null) {
        Inspection inspection = inspector.inspect(value);
        if (inspection.finding() == finding) {
          Message reason = reason(finding, inspector);
          rows.add(row(person, value.asText(field.kind()), inspection.proposal(), reason));
        }
      }
    }
    return rows;
  }

  private static Message reason(Finding finding, OwnInspector inspector) {
    NumberRange usual = inspector.usual();
    return finding == Finding.OUTLIER && usual != null
        ? outside(usual)
        : reason(finding, inspector.reasonKey());
  }

  private static QualityRow row(
      Person person, String value, @Nullable String proposal, Message reason) {
    return new QualityRow(person.id(), person.fullName(), value, proposal, reason);
  }

  private static Message outside(NumberRange usual) {
    return Message.of(
        "quality.reason.outlier." + usual.rule().name().toLowerCase(Locale.ROOT),
        usual.lowest(),
        usual.highest());
  }

  /** What a finding means for a field. */
  static Message reason(Finding finding, String field) {
    String name = finding.name().toLowerCase(Locale.ROOT);
    return switch (finding) {
      case INVALID, REPAIRABLE, DOUBTFUL, SHARED ->
          Message.of("quality.reason." + name + "." + field);
      case MISSING, GUESSED, STALE, OLD, OUTLIER, FINE -> Message.of("quality.reason." + name);
    };
  }
}
