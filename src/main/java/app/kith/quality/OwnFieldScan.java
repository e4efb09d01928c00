package app.kith.quality;

import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.database.Database;
import app.kith.quality.check.Finding;
import app.kith.quality.check.NumberRange;
import app.kith.quality.check.OutlierRule;
import app.kith.quality.check.OwnField;
import app.kith.quality.check.Readings;
import app.kith.quality.check.TextHabit;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the values of an own field twice: at first to learn where its numbers lie and how its
 * days and amounts are written, then at each. Streams the values.
 */
final class OwnFieldScan {
  private final Database database;
  private final Clock clock;
  private final QualityRepository quality = new QualityRepository();

  OwnFieldScan(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds the findings; returns how they came about. */
  OwnInspector inspect(CustomField field, OutlierRule rule, Findings findings) {
    OwnInspector inspector =
        new OwnInspector(field, texts(field), usual(field, rule), LocalDate.now(clock));
    String key = OwnField.key(field);
    if (inspector.texts() != null || field.kind() != CustomField.Kind.TEXT) {
      each(
          field,
          value -> {
            Finding found = inspector.inspect(value).finding();
            if (found != Finding.FINE) {
              findings.addId(key, found, value.personId());
            }
          });
    }
    return inspector;
  }

  private @Nullable Readings texts(CustomField field) {
    TextHabit habit = new TextHabit(field.name(), clock.getZone(), LocalDate.now(clock));
    if (field.kind() != CustomField.Kind.BOOLEAN) {
      database.read(
          open -> {
            quality.texts(open, field.id(), habit::learn);
            return habit;
          });
    }
    return switch (field.kind()) {
      case TEXT -> habit.readings().orElse(null);
      case DATE -> habit.as(Readings.Kind.DATES);
      case NUMBER -> habit.as(Readings.Kind.AMOUNTS);
      case BOOLEAN -> null;
    };
  }

  private @Nullable NumberRange usual(CustomField field, OutlierRule rule) {
    return field.kind() == CustomField.Kind.NUMBER
        ? NumberRange.of(rule, database.read(open -> quality.numbers(open, field.id())))
        : null;
  }

  private void each(CustomField field, java.util.function.Consumer<CustomValue> work) {
    database.read(
        open -> {
          quality.values(open, field.id(), work);
          return field;
        });
  }
}
