package app.kith.quality;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.quality.check.Finding;
import app.kith.quality.check.NumberRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The state of the fields that the business made itself: how full, and which numbers are odd. */
final class OwnFieldQuality {
  static final String PREFIX = "own:";

  private final Database database;
  private final QualityRepository quality;
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final PersonRepository people = new PersonRepository();

  OwnFieldQuality(Database database, QualityRepository quality) {
    this.database = database;
    this.quality = quality;
  }

  List<FieldQuality> report(long total) {
    return database.read(
        open -> fields.all(open).stream().map(field -> state(open, field, total)).toList());
  }

  private FieldQuality state(Transaction open, CustomField field, long total) {
    Map<Finding, Long> findings = new EnumMap<>(Finding.class);
    long missing = total - quality.filled(open, field.id());
    if (missing > 0) {
      findings.put(Finding.MISSING, missing);
    }
    long outliers = outliers(open, field).size();
    if (outliers > 0) {
      findings.put(Finding.OUTLIER, outliers);
    }
    return new FieldQuality(
        PREFIX + field.name(), Message.of("quality.own", field.name()), total, findings);
  }

  private List<Odd> outliers(Transaction open, CustomField field) {
    if (field.kind() != CustomField.Kind.NUMBER) {
      return List.of();
    }
    QualityRepository.OwnNumbers all = quality.numbers(open, field.id());
    NumberRange usual = NumberRange.of(all.numbers());
    List<Odd> odd = new ArrayList<>();
    for (int i = 0; i < all.numbers().length; i++) {
      if (usual.isOutlier(all.numbers()[i])) {
        odd.add(new Odd(all.people()[i], all.numbers()[i]));
      }
    }
    return odd;
  }

  List<QualityRow> rows(String key, Finding finding, int limit) {
    return database.read(
        open -> {
          CustomField field =
              fields.all(open).stream()
                  .filter(one -> key.equals(PREFIX + one.name()))
                  .findFirst()
                  .orElseThrow(
                      () -> new UserFacingException(Message.of("quality.field.unknown", key)));
          return switch (finding) {
            case MISSING -> named(open, missing(open, field, limit));
            case OUTLIER -> named(open, outliers(open, field).stream().limit(limit).toList());
            default -> List.<QualityRow>of();
          };
        });
  }

  private List<Odd> missing(Transaction open, CustomField field, int limit) {
    return quality.without(open, field.id(), limit).stream()
        .map(id -> new Odd(id, Double.NaN))
        .toList();
  }

  private List<QualityRow> named(Transaction open, List<Odd> odd) {
    Map<Long, Double> numbers = new java.util.HashMap<>();
    odd.forEach(one -> numbers.put(one.personId(), one.number()));
    List<QualityRow> rows = new ArrayList<>();
    for (Person person : people.findByIds(open, odd.stream().mapToLong(Odd::personId).toArray())) {
      double number = numbers.get(person.id());
      rows.add(
          new QualityRow(
              person.id(),
              person.fullName(),
              Double.isNaN(number)
                  ? ""
                  : CustomValue.number(person.id(), 1, number).asText(CustomField.Kind.NUMBER),
              null));
    }
    return rows;
  }

  /** A person and the number that stands out; NaN where there is none. */
  private record Odd(long personId, double number) {}
}
