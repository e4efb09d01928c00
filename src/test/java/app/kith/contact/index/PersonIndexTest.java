package app.kith.contact.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonIndexTest {
  private static final long ANN = 5_000_001;
  private static final long BOB = 5_000_002;
  private static final long ZHANG = 5_000_003;
  private static final long ZOE = 5_000_004;

  @TempDir Path folder;
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private TestDatabase test;
  private PersonIndex index;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    index = new PersonIndex(test.database(), test.history());
    index.build();
    change(
        c -> {
          companies.insertAll(c, List.of(Company.named(4_000_001, "Müller & Söhne GmbH")));
          people.insertAll(
              c,
              List.of(
                  person(ANN, "Ann Øster")
                      .email("Ann.Oester@Example.com")
                      .externalRef("aB1")
                      .build(),
                  person(BOB, "Bob Brown")
                      .companyId(4_000_001L)
                      .phone("+86 138-0013 8000")
                      .tags(List.of("VIP", "wholesale"))
                      .country("China")
                      .lifecycle(Lifecycle.CUSTOMER)
                      .build(),
                  person(ZHANG, "张伟")
                      .note("prefers green tea, 绿茶")
                      .tags(List.of("vip plus"))
                      .consent(Consent.GRANTED)
                      .city("北京")
                      .build(),
                  person(ZOE, "zoé Brown").externalRef("AB1").email("zoe@example.com").build()));
        });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ann, 5000001",
    "example.COM oest, 5000001",
    "øster, 5000001",
    "muller soh, 5000002",
    "brown bob, 5000002",
    "13800138000, 5000002",
    "+86138, 5000002",
    "138-0013, 5000002",
    "张, 5000003",
    "zhangwei, 5000003",
    "zw, 5000003",
    "zhang伟, 5000003",
    "伟 北京, 5000003",
    "绿茶 green, 5000003",
    "ｚｏｅ, 5000004",
    "ab1 zoe, 5000004",
  })
  void fragmentsFindAPersonInAnyOrderAndScript(String typed, long expected) {
    assertThat(index.search(PeopleQuery.text(typed))).containsExactly(expected);
  }

  @Test
  void fragmentsDoNotMatchAcrossFieldsOrPeople() {
    assertThat(index.search(PeopleQuery.text("brownann"))).isEmpty();
    assertThat(index.search(PeopleQuery.text("beijing"))).isEmpty();
    assertThat(index.search(PeopleQuery.text("ann bob"))).isEmpty();
  }

  @Test
  void chineseNamesComeFirstByTheirSoundThenLatinOnes() {
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, ANN, BOB, ZOE);
  }

  @Test
  void theLastChangedComesFirstWhenAsked() {
    change(c -> people.update(c, find(BOB).change().note("called").build()));

    assertThat(index.search(PeopleQuery.everyone().sorted(PeopleQuery.Order.CHANGED)))
        .startsWith(BOB)
        .hasSize(4);
  }

  @Test
  void filtersNarrowTogether() {
    assertThat(index.search(PeopleQuery.everyone().with(Lifecycle.CUSTOMER))).containsExactly(BOB);
    assertThat(index.search(PeopleQuery.everyone().with(Consent.GRANTED))).containsExactly(ZHANG);
    assertThat(index.search(PeopleQuery.everyone().withCountry("China"))).containsExactly(BOB);
    assertThat(index.search(PeopleQuery.everyone().withCountry("Chin"))).isEmpty();
    assertThat(index.search(PeopleQuery.text("brown").with(Lifecycle.LEAD))).containsExactly(ZOE);
  }

  @Test
  void aTagMatchesWholeAndHoweverCapitalised() {
    assertThat(index.search(PeopleQuery.everyone().withTag("vip"))).containsExactly(BOB);
    assertThat(index.search(PeopleQuery.everyone().withTag("vip plus"))).containsExactly(ZHANG);
    assertThat(index.tags()).containsExactly("VIP", "vip plus", "wholesale");
    assertThat(index.countries()).containsExactly("China");
  }

  @Test
  void lookUpsAreExact() {
    assertThat(index.idsByEmail(" ann.oester@example.com")).containsExactly(ANN);
    assertThat(index.idsByEmail("ann")).isEmpty();
    assertThat(index.idsByPhone("013800138000")).containsExactly(BOB);
    assertThat(index.idsByPhone("12")).isEmpty();
    assertThat(index.idsByExternalRef("AB1")).containsExactly(ZOE);
    assertThat(index.idsByExternalRef("aB1")).containsExactly(ANN);
    assertThat(index.idsByExternalRef("ab1")).isEmpty();
  }

  @Test
  void aChangedPersonIsFoundByTheNewTextOnlyUntilItIsTakenBack() {
    change(
        c ->
            people.update(
                c, find(ANN).change().fullName("Carla West").email("carla@example.com").build()));

    assertThat(index.search(PeopleQuery.text("ann"))).isEmpty();
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, BOB, ANN, ZOE);
    assertThat(index.idsByEmail("ann.oester@example.com")).isEmpty();
    assertThat(index.idsByEmail("carla@example.com")).containsExactly(ANN);

    undoLast();

    assertThat(index.search(PeopleQuery.text("carla"))).isEmpty();
    assertThat(index.idsByEmail("ann.oester@example.com")).containsExactly(ANN);
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, ANN, BOB, ZOE);
  }

  @Test
  void aDeletedPersonIsGoneAndComesBackWithUndoAndGoesAgainWithRedo() {
    change(c -> people.delete(c, ANN, ZOE));
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, BOB);
    assertThat(index.size()).isEqualTo(2);

    undoLast();
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, ANN, BOB, ZOE);
    assertThat(index.idsByExternalRef("AB1")).containsExactly(ZOE);

    test.history().redo(test.history().lastRedoable().orElseThrow().id());
    assertThat(index.search(PeopleQuery.everyone())).containsExactly(ZHANG, BOB);
    assertThat(index.idsByExternalRef("AB1")).isEmpty();
  }

  @Test
  void aRenamedCompanyIsFoundAtItsPeople() {
    change(c -> companies.update(c, Company.named(4_000_001, "Tea House")));

    assertThat(index.search(PeopleQuery.text("tea house"))).containsExactly(BOB);
    assertThat(index.search(PeopleQuery.text("muller"))).isEmpty();
  }

  @Test
  void aPersonWhoWasGoneAtTheStartComesBackWithUndo() {
    change(c -> people.delete(c, BOB));
    PersonIndex later = new PersonIndex(test.database(), test.history());
    later.build();
    assertThat(later.search(PeopleQuery.everyone())).containsExactly(ZHANG, ANN, ZOE);

    undoLast();

    assertThat(later.search(PeopleQuery.everyone())).containsExactly(ZHANG, ANN, BOB, ZOE);
  }

  @Test
  void thePaletteSeesNamesThatBeginWithTheTextFirst() {
    change(c -> people.insertAll(c, List.of(person(5_000_009, "Abe Zo").build())));

    assertThat(index.best("zo", 5)).containsExactly(ZOE, 5_000_009);
    assertThat(index.best("zo", 1)).containsExactly(ZOE);
    assertThat(index.best(" ", 5)).isEmpty();
  }

  @Test
  void aListenerHearsOfEveryChangeOfPeople() {
    List<String> heard = new ArrayList<>();
    index.onChanged(() -> heard.add("changed"));

    change(c -> people.delete(c, ANN));

    assertThat(heard).hasSize(1);
  }

  @Test
  void thousandsAddedAtOnceAreSortedAndFound() {
    List<Person> many = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      many.add(person(6_000_000 + i, "P%05d".formatted((i * 7919L) % 30_000)).build());
    }

    change(c -> people.insertAll(c, many));

    long[] ids = index.search(PeopleQuery.text("p0"));
    assertThat(ids).hasSize(10_000);
    assertThat(ids[1234]).isEqualTo(6_000_000 + find("P01234", many));
    assertThat(index.search(PeopleQuery.text("p12345"))).hasSize(1);
    assertThat(index.search(PeopleQuery.everyone())).hasSize(30_004);
  }

  private static long find(String name, List<Person> people) {
    return people.stream().filter(p -> p.fullName().equals(name)).findFirst().orElseThrow().id()
        - 6_000_000;
  }

  private static PersonBuilder person(long id, String name) {
    return Person.named(name, TestDatabase.NOW).id(id);
  }

  private Person find(long id) {
    return test.database().read(t -> people.find(t, id)).orElseThrow();
  }

  @Test
  void aPersonIsFoundByFurtherAddressesAndNumbersToo() {
    PersonDetailRepository details = new PersonDetailRepository();
    change(
        c ->
            details.insertAll(
                c,
                List.of(
                    PersonDetail.of(PersonDetail.Kind.EMAIL, null, "Private@Home.example")
                        .of(0, ANN),
                    PersonDetail.of(PersonDetail.Kind.PHONE, null, "020 7946 0018").of(0, ANN))));
    assertThat(index.search(PeopleQuery.text("private@home"))).containsExactly(ANN);
    assertThat(index.search(PeopleQuery.text("020-7946-0018"))).containsExactly(ANN);
    PersonIndex anew = new PersonIndex(test.database(), test.history());
    anew.build();
    assertThat(anew.search(PeopleQuery.text("private@home"))).containsExactly(ANN);
  }

  private void change(Consumer<Change> work) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("history.undo", "x"),
            c -> {
              work.accept(c);
              return 0;
            });
  }

  private void undoLast() {
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
  }
}
