package app.kith.testing;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.history.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A field of a test shop's own.
 *
 * @param workspace whose it is
 * @param name its name; it is made where it is missing
 * @param kind what it holds
 */
public record OwnField(TestDatabase workspace, String name, CustomField.Kind kind) {

  /** A person's value, by the person's place among the filled and the field's id. */
  @FunctionalInterface
  public interface Value {
    /** The value, or null for none. */
    @Nullable CustomValue of(int person, long field);
  }

  /** Fills a field of words; null leaves what a person has. */
  public static void words(
      TestDatabase workspace, String name, long[] people, IntFunction<@Nullable String> word) {
    new OwnField(workspace, name, CustomField.Kind.TEXT)
        .fill(
            people.length,
            (p, field) -> {
              String held = word.apply(p);
              return held == null ? null : CustomValue.text(people[p], field, held);
            });
  }

  /** Fills the field for so many people in one change. */
  public void fill(int people, Value value) {
    workspace
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("analytics.text", name),
            change -> {
              CustomFieldRepository fields = new CustomFieldRepository();
              long field = fields.ensure(change, Map.of(name, kind)).get(name).id();
              List<CustomValue> values = new ArrayList<>();
              for (int p = 0; p < people; p++) {
                CustomValue held = value.of(p, field);
                if (held != null) {
                  values.add(held);
                }
              }
              fields.putValues(change, values);
              return change.id();
            });
  }
}
