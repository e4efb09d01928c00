package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Statements;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.sample.SampleBusiness;
import app.kith.sample.SampleEvent;
import app.kith.sample.SampleOrder;
import app.kith.sample.SamplePerson;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills a workspace with the sample business's people, without going through the import. */
public final class PeopleFixture {
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private final TimelineRepository timeline = new TimelineRepository();
  private final Map<String, Long> companyIds = new HashMap<>();
  private final SampleBusiness business;

  private PeopleFixture(int size) {
    business = new SampleBusiness(7, size, LocalDate.of(2026, 11, 21));
  }

  /**
   * Adds invented people with their orders and events.
   *
   * @param alsoOrders false for people alone, which is faster
   */
  public static void fill(TestDatabase test, int size, boolean alsoOrders) {
    PeopleFixture fixture = new PeopleFixture(size);
    List<SamplePerson> all = fixture.business.people().toList();
    test.history()
        .recordInSteps(
            ChangeKind.SAMPLE,
            Message.of("contact.saved.new", "sample"),
            change -> {
              for (int from = 0; from < all.size(); from += 20_000) {
                List<SamplePerson> some = all.subList(from, Math.min(all.size(), from + 20_000));
                change.step(
                    step -> {
                      fixture.add(step, some, alsoOrders);
                      return 0;
                    });
              }
              return 0;
            });
  }

  private void add(Change change, List<SamplePerson> some, boolean alsoOrders) {
    List<Company> newCompanies = new ArrayList<>();
    List<Person> newPeople = new ArrayList<>();
    List<TimelineEvent> events = new ArrayList<>();
    List<OrderRow> orders = new ArrayList<>();
    for (SamplePerson sample : some) {
      Person person = person(change, sample, newCompanies);
      newPeople.add(person);
      if (alsoOrders) {
        for (SampleOrder order : business.orders(sample)) {
          orders.add(new OrderRow(change.nextId(), person.id(), order));
        }
        for (SampleEvent event : business.events(sample)) {
          events.add(event(change, person, event));
        }
      }
    }
    companies.insertAll(change, newCompanies);
    people.insertAll(change, newPeople);
    timeline.insertAll(change, events);
    insert(change, orders);
  }

  private Person person(Change change, SamplePerson sample, List<Company> newCompanies) {
    Long company = null;
    if (!sample.company().isEmpty()) {
      company =
          companyIds.computeIfAbsent(
              sample.company(),
              name -> {
                long id = change.nextId();
                newCompanies.add(Company.named(id, name));
                return id;
              });
    }
    int hash = Math.floorMod(sample.reference().hashCode(), 10);
    return Person.named(
            sample.fullName(), sample.firstVisit().atStartOfDay().toInstant(ZoneOffset.UTC))
        .id(change.nextId())
        .externalRef(sample.reference())
        .givenName(sample.givenName())
        .familyName(sample.familyName())
        .email(sample.email())
        .phone(sample.phone())
        .jobTitle(sample.jobTitle())
        .companyId(company)
        .street(sample.address().street())
        .city(sample.address().city())
        .postcode(sample.address().postcode())
        .country(sample.address().country())
        .birthday(sample.birthday())
        .lifecycle(hash < 6 ? Lifecycle.CUSTOMER : hash < 8 ? Lifecycle.LEAD : Lifecycle.FORMER)
        .consent(sample.newsletter() ? Consent.GRANTED : Consent.UNKNOWN)
        .tags(List.of(sample.tag()))
        .source(sample.source())
        .build();
  }

  private static TimelineEvent event(Change change, Person person, SampleEvent event) {
    return new TimelineEvent(
        change.nextId(),
        person.id(),
        EntryKind.valueOf(event.kind().name()),
        event.happenedAt().toInstant(ZoneOffset.UTC),
        event.title(),
        event.body());
  }

  private record OrderRow(long id, long personId, SampleOrder order) {}

  private static void insert(Change change, List<OrderRow> orders) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind, placed_at,"
            + " amount, quantity, line_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        orders,
        (statement, row) -> {
          BigDecimal amount = row.order().amount();
          LocalDateTime placed = row.order().placedAt();
          statement.setLong(1, row.id());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, row.personId());
          statement.setString(5, row.order().number());
          statement.setString(6, amount.signum() < 0 ? "RETURN" : "SALE");
          statement.setObject(7, placed.atOffset(ZoneOffset.UTC));
          statement.setBigDecimal(8, amount);
          statement.setInt(9, row.order().lines().stream().mapToInt(l -> l.quantity()).sum());
          statement.setInt(10, row.order().lines().size());
        });
  }
}
