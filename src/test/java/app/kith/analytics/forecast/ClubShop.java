package app.kith.analytics.forecast;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.OwnField;
import app.kith.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
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
    OwnField.words(workspace, name, people, word);
  }

  private void yesNo(String name, IntFunction<Boolean> yes) {
    fill(
        name,
        CustomField.Kind.BOOLEAN,
        (p, field) -> CustomValue.bool(people[p], field, yes.apply(p)));
  }

  private void fill(String name, CustomField.Kind kind, OwnField.Value value) {
    new OwnField(workspace, name, kind).fill(people.length, value);
  }
}
