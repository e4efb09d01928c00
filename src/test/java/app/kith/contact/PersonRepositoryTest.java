package app.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonRepositoryTest {
  private static final Instant SINCE = Instant.parse("2024-02-29T23:59:59.123Z");

  @TempDir Path folder;
  private TestDatabase test;
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyFieldOfAPersonComesBackAsItWentIn() {
    Person stored =
        change(
            c -> {
              companies.insertAll(c, List.of(Company.named(50, "Tea House 茶馆")));
              Person person = full(c.nextId()).companyId(50L).build();
              people.insertAll(c, List.of(person));
              return person;
            });

    assertThat(find(stored.id())).isEqualTo(stored);
  }

  @Test
  void absentFieldsStayAbsent() {
    Person stored =
        change(
            c -> {
              Person person = Person.named("  Ann  ", SINCE).id(c.nextId()).email(" ").build();
              people.insertAll(c, List.of(person));
              return person;
            });

    assertThat(stored.fullName()).isEqualTo("Ann");
    assertThat(find(stored.id())).isEqualTo(stored);
    assertThat(stored.email()).isNull();
  }

  @Test
  void idsAreAnsweredInTheirOrderAndUnknownOnesLeftOut() {
    insert(2_500);

    List<Person> found =
        test.database().read(t -> people.findByIds(t, 7, 1_002_500, 1_000_001, 1_001_001));

    assertThat(found).extracting(Person::id).containsExactly(1_002_500L, 1_000_001L, 1_001_001L);
  }

  @Test
  void pagesByKeyMeetEveryPersonOnce() {
    insert(2_500);

    List<Long> met = new ArrayList<>();
    long after = 0;
    while (true) {
      long from = after;
      List<Person> page = test.database().read(t -> people.page(t, from, 999));
      if (page.isEmpty()) {
        break;
      }
      page.forEach(person -> met.add(person.id()));
      after = page.getLast().id();
    }

    assertThat(met).hasSize(2_500).doesNotHaveDuplicates().isSorted();
    assertThat(test.database().read(people::count)).isEqualTo(2_500);
  }

  @Test
  void anUpdateWritesEveryFieldAndCanBeTakenBack() {
    insert(1);
    Person before = find(1_000_001);
    Person after = full(before.id()).build();

    change(
        c -> {
          people.update(c, after);
          return 0;
        });
    assertThat(find(before.id())).isEqualTo(after);

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(find(before.id())).isEqualTo(before);
  }

  @Test
  void aPersonWithoutAnIdIsRefused() {
    assertThatThrownBy(
            () ->
                change(
                    c -> {
                      people.insertAll(c, List.of(Person.named("Ann", SINCE).build()));
                      return 0;
                    }))
        .hasStackTraceContaining("without an id");
  }

  @Test
  void deletingAPersonTakesWhatHangsOnThemAndUndoBringsItBack() {
    insert(3);
    change(
        c -> {
          Map<String, CustomField> age = fields.ensure(c, Map.of("Age", CustomField.Kind.NUMBER));
          fields.insertValues(c, List.of(CustomValue.number(1_000_002, age.get("Age").id(), 41.5)));
          return 0;
        });

    long deleted = change(c -> people.delete(c, 1_000_002));

    assertThat(deleted).isEqualTo(1);
    assertThat(test.database().<Optional<Person>>read(t -> people.find(t, 1_000_002))).isEmpty();
    assertThat(values(1_000_002)).isEmpty();
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(find(1_000_002).fullName()).isEqualTo("Person 2");
    assertThat(values(1_000_002)).extracting(CustomValue::number).containsExactly(41.5);
  }

  @Test
  void ownFieldsAreMadeOnceAndKeepTheirKind() {
    var first = change(c -> fields.ensure(c, Map.of("Size", CustomField.Kind.TEXT)));
    var second =
        change(
            c ->
                fields.ensure(
                    c, Map.of("Size", CustomField.Kind.NUMBER, "Vip", CustomField.Kind.BOOLEAN)));

    assertThat(second.get("Size")).isEqualTo(first.get("Size"));
    assertThat(test.database().read(fields::all))
        .extracting(CustomField::name)
        .containsExactly("Size", "Vip");
  }

  @Test
  void puttingAValueReplacesTheOldOne() {
    insert(1);
    change(
        c -> {
          long field = fields.ensure(c, Map.of("Born", CustomField.Kind.DATE)).get("Born").id();
          fields.putValues(
              c, List.of(CustomValue.date(1_000_001, field, LocalDate.of(2000, 2, 29))));
          return 0;
        });
    change(
        c -> {
          long field = fields.ensure(c, Map.of("Born", CustomField.Kind.DATE)).get("Born").id();
          fields.putValues(
              c, List.of(CustomValue.date(1_000_001, field, LocalDate.of(1999, 1, 1))));
          return 0;
        });

    assertThat(values(1_000_001))
        .extracting(CustomValue::date)
        .containsExactly(LocalDate.of(1999, 1, 1));
  }

  @Test
  void companiesAreFoundByFoldedName() {
    change(
        c -> {
          companies.insertAll(
              c, List.of(Company.named(60, "Ｔea  House"), Company.named(61, "tea house")));
          return 0;
        });

    assertThat(test.database().read(companies::idsByName))
        .containsExactly(Map.entry("tea house", 60L));
  }

  @Test
  void deletingACompanyKeepsItsPeople() {
    change(
        c -> {
          companies.insertAll(c, List.of(Company.named(60, "Tea")));
          people.insertAll(c, List.of(full(90).companyId(60L).build()));
          return 0;
        });

    change(
        c -> {
          companies.delete(c, 60);
          return 0;
        });

    assertThat(find(90).companyId()).isNull();
    assertThat(test.database().read(companies::all)).isEmpty();
  }

  private <T> T change(Function<Change, T> work) {
    return test.history().record(ChangeKind.EDIT, Message.of("history.undo", "x"), work);
  }

  private void insert(int count) {
    List<Person> list = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      list.add(Person.named("Person " + i, SINCE).id(1_000_000L + i).build());
    }
    change(
        c -> {
          people.insertAll(c, list);
          return 0;
        });
  }

  private Person find(long id) {
    return test.database().read(t -> people.find(t, id)).orElseThrow();
  }

  private List<CustomValue> values(long person) {
    return test.database().read(t -> fields.valuesOf(t, person));
  }

  private static PersonBuilder full(long id) {
    return Person.named("王 小明", SINCE)
        .id(id)
        .externalRef("C-1")
        .givenName("小明")
        .familyName("王")
        .email("ming@example.com")
        .phone("+86 138 0013 8000")
        .jobTitle("Owner")
        .street("1 Long Road")
        .city("Beijing")
        .region("BJ")
        .postcode("100000")
        .country("China")
        .birthday(LocalDate.of(1980, 2, 29))
        .language("zh-CN")
        .lifecycle(Lifecycle.FORMER)
        .consent(Consent.GRANTED)
        .tags(List.of("vip", "批发"))
        .note("likes tea")
        .source("people.csv");
  }
}
