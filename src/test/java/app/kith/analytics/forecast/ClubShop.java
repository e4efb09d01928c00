package app.kith.analytics.forecast;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** 900 people with fields of their own; whether they renewed hangs on their tier alone. */
public final class ClubShop {
  private static final int PEOPLE = 900;

  private final TestDatabase workspace;
  private final long[] people;

  private ClubShop(TestDatabase workspace, long[] people) {
    this.workspace = workspace;
    this.people = people;
  }

  /** Fills a workspace. */
  public static ClubShop in(TestDatabase workspace) {
    ClubShop shop = new ClubShop(workspace, people(workspace));
    shop.words("Tier", p -> p % 9 == 8 ? null : gold(p) ? "Gold" : "Silver");
    shop.yesNo("Renewed", p -> p % 10 < (gold(p) ? 8 : 2));
    shop.yesNo("Newsletter", p -> p % 7 < 3);
    shop.words("Notes", p -> "note " + p);
    shop.fill(
        "Visits",
        CustomField.Kind.NUMBER,
        (p, field) -> CustomValue.number(shop.people[p], field, p % 10 + p % 4));
    return shop;
  }

  private static long[] people(TestDatabase workspace) {
    return workspace
        .history()
        .record(
            ChangeKind.IMPORT,
            Message.of("analytics.text", "people"),
            change -> {
              List<Person> all = new ArrayList<>();
              for (int p = 0; p < PEOPLE; p++) {
                all.add(
                    Person.named("P" + p, workspace.clock().instant())
                        .id(change.nextId())
                        .city(p % 3 == 0 ? "Oslo" : null)
                        .build());
              }
              new PersonRepository().insertAll(change, all);
              return all.stream().mapToLong(Person::id).toArray();
            });
  }

  private static boolean gold(int person) {
    return person / 10 % 2 == 0;
  }

  /** Everybody's value in a field of words, by number; null for none. */
  public void words(String name, IntFunction<@Nullable String> word) {
    fill(
        name,
        CustomField.Kind.TEXT,
        (p, field) -> {
          String held = word.apply(p);
          return held == null ? null : CustomValue.text(people[p], field, held);
        });
  }

  private void yesNo(String name, IntFunction<Boolean> yes) {
    fill(
        name,
        CustomField.Kind.BOOLEAN,
        (p, field) -> CustomValue.bool(people[p], field, yes.apply(p)));
  }

  /** A person's value, by the person's number and the field's id. */
  private interface Value {
    @Nullable CustomValue of(int person, long field);
  }

  private void fill(String name, CustomField.Kind kind, Value value) {
    workspace
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("analytics.text", name),
            change -> {
              CustomFieldRepository fields = new CustomFieldRepository();
              long field = fields.ensure(change, Map.of(name, kind)).get(name).id();
              List<CustomValue> values = new ArrayList<>();
              for (int p = 0; p < people.length; p++) {
                CustomValue held = value.of(p, field);
                if (held != null) {
                  values.add(held);
                }
              }
              fields.insertValues(change, values);
              return change.id();
            });
  }
}
