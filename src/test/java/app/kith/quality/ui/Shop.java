package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.fx.Texts;
import app.kith.history.ChangeKind;
import app.kith.quality.QualityService;
import app.kith.quality.fill.FillService;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workspace whose people have something the matter. */
final class Shop {
  static final int PEOPLE = 260;

  final InlineTasks tasks = new InlineTasks();
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNotifications notifications = new FakeNotifications();
  final FakeNavigator navigator = new FakeNavigator();
  final QualityDesk desk;
  private final PersonRepository people = new PersonRepository();
  private final TestDatabase test;

  Shop(TestDatabase test, Locale locale) {
    this.test = test;
    BulkEditService edits = new BulkEditService(test.database(), test.history());
    this.desk =
        new QualityDesk(
            new QualityDesk.Services(
                new QualityService(test.database(), edits, test.clock()),
                new FillService(test.database(), edits, Map::of),
                test.history()),
            tasks,
            new QualityDesk.Surroundings(dialogs, notifications, navigator),
            new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC));
  }

  /** 260 people, all without a phone; 250 shout their names, 2 have a slip in their address. */
  void fill() {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              List<Person> crowd = new ArrayList<>();
              for (int i = 0; i < PEOPLE; i++) {
                crowd.add(
                    Person.named(i < 10 ? "Calm Stone" : "LOUD STONE", TestDatabase.NOW)
                        .id(change.nextId())
                        .email("someone" + i + (i < 2 ? "@gmial.com" : "@example.com"))
                        .build());
              }
              people.insertAll(change, crowd);
              CustomFieldRepository fields = new CustomFieldRepository();
              CustomField visits =
                  fields.ensure(change, Map.of("Visits", CustomField.Kind.NUMBER)).get("Visits");
              List<CustomValue> values = new ArrayList<>();
              for (int i = 0; i < 100; i++) {
                long visited = i == 99 ? 9000 : i % 40;
                values.add(CustomValue.number(crowd.get(i).id(), visits.id(), visited));
              }
              fields.insertValues(change, values);
              return crowd.size();
            });
  }

  List<Person> everybody() {
    return test.database().read(open -> people.page(open, 0, PEOPLE + 1));
  }

  long loud() {
    return everybody().stream().filter(it -> it.fullName().equals("LOUD STONE")).count();
  }
}
