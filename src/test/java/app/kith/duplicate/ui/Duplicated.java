package app.kith.duplicate.ui;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.ContactService;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.MergeService;
import app.kith.fx.Texts;
import app.kith.history.ChangeKind;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A workspace with a crowd, a pair that is surely one person, and two pairs to look at. */
final class Duplicated {
  final InlineTasks tasks = new InlineTasks();
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNotifications notifications = new FakeNotifications();
  final DuplicateDesk desk;
  private final PersonRepository people = new PersonRepository();
  private final TestDatabase test;

  Duplicated(TestDatabase test, Locale locale) {
    this.test = test;
    this.desk =
        new DuplicateDesk(
            new DuplicateDesk.Services(
                new DuplicateService(test.database(), test.history(), test.clock()),
                new MergeService(test.database(), test.history(), test.clock()),
                new ContactService(test.database(), test.history(), test.clock()),
                test.history()),
            tasks,
            dialogs,
            notifications,
            new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC));
  }

  void fill() {
    String[] given = {"Ada", "Bruno", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"};
    String[] family = {"Abel", "Brandt", "Castro", "Dupont", "Eriksen", "Fontana", "Gruber"};
    List<Person> crowd = new ArrayList<>();
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              for (int i = 0; i < 300; i++) {
                crowd.add(
                    person(
                        change.nextId(),
                        given[i % 8],
                        family[i / 8 % 7],
                        "someone" + i + "@example.com",
                        "+44 20 " + (10_000_000 + i * 131_071L),
                        (i + 1) + " Harbour Walk",
                        LocalDate.of(1940, 1, 1).plusDays(i * 71L)));
              }
              crowd.addAll(
                  pairs(change.nextId(), change.nextId(), change.nextId(), change.nextId()));
              crowd.addAll(
                  List.of(
                      person(
                          change.nextId(),
                          "Theodora",
                          "Quill",
                          "theo@example.com",
                          "+44 20 7946 0099",
                          "5 Mill Lane",
                          LocalDate.of(1980, 2, 3)),
                      person(
                          change.nextId(),
                          "Theodora",
                          "Quill",
                          "theo@example.com",
                          "+44 20 7946 0099",
                          "5 Mill Lane",
                          LocalDate.of(1980, 2, 3))));
              people.insertAll(change, crowd);
              return crowd.size();
            });
  }

  private static List<Person> pairs(long one, long two, long three, long four) {
    LocalDate parent = LocalDate.of(1941, 3, 4);
    LocalDate child = LocalDate.of(1970, 12, 19);
    String phone = "+44 20 7946 0018";
    return List.of(
        person(one, "Margaret", "Whitfield", null, phone, "1 Quay Side", parent),
        person(two, "Margret", "Whitfield", "mw@example.org", null, "1 Quay Side", child),
        person(three, "Rosalind", "Penhaligon", null, "+44 20 7946 0077", "8 Orchard", parent),
        person(four, "Rosalin", "Penhaligon", "rosa@example.org", null, "8 Orchard", child));
  }

  private static Person person(
      long id,
      String given,
      String family,
      @org.jspecify.annotations.Nullable String email,
      @org.jspecify.annotations.Nullable String phone,
      String street,
      @org.jspecify.annotations.Nullable LocalDate birthday) {
    return Person.named(given + " " + family, TestDatabase.NOW)
        .id(id)
        .givenName(given)
        .familyName(family)
        .email(email)
        .phone(phone)
        .street(street)
        .birthday(birthday)
        .source(given + ".csv")
        .build();
  }

  long count() {
    return test.database().read(people::count);
  }

  void addSomebody() {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              long id = change.nextId();
              people.insertAll(
                  change, List.of(person(id, "Otto", "Nilsson", null, null, "3 Kiln", null)));
              return id;
            });
  }
}
