package app.kith.contact;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks after people one at a time. Thread-safe; everything it changes can be undone. */
public final class ContactService {
  private final Database database;
  private final History history;
  private final Clock clock;
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final CardRepository cards = new CardRepository();

  /** The people of a database. */
  public ContactService(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What saving did.
   *
   * @param changeSetId what undoing it takes back, 0 if nothing was changed
   */
  public record Saved(long personId, long changeSetId, Message summary) {}

  /** Lines of a list in the order of the ids; ids that are not there are left out. */
  public List<PersonRow> rows(long... ids) {
    return database.read(open -> cards.rows(open, ids));
  }

  /** The head of a person's page. */
  public Optional<PersonCard> card(long id) {
    return database.read(open -> people.find(open, id).map(person -> card(open, person)));
  }

  /** What the form of a person shows at first. */
  public Optional<PersonDraft> draft(long id) {
    return card(id).map(card -> PersonDraft.of(card.person(), card.company()));
  }

  /**
   * Stores a draft.
   *
   * @throws UserFacingException if the draft has problems or its person was deleted meanwhile
   */
  public Saved save(PersonDraft draft) {
    draft.problems().values().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new UserFacingException(problem);
            });
    Person original = draft.original();
    String name = draft.text(PersonField.FULL_NAME);
    if (original != null && !draft.isChanged()) {
      return new Saved(original.id(), 0, Message.of("contact.saved.nothing"));
    }
    Message summary =
        Message.of(original == null ? "contact.saved.new" : "contact.saved.changed", name);
    return history.record(
        ChangeKind.EDIT,
        summary,
        change ->
            original == null ? create(change, draft, summary) : update(change, draft, summary));
  }

  private Saved create(Change change, PersonDraft draft, Message summary) {
    PersonBuilder builder =
        Person.named(
                draft.text(PersonField.FULL_NAME), clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .id(change.nextId());
    Person person = fill(change, draft, builder).build();
    people.insertAll(change, List.of(person));
    return new Saved(person.id(), change.id(), summary);
  }

  private Saved update(Change change, PersonDraft draft, Message summary) {
    long id = draft.original() == null ? 0 : draft.original().id();
    Person current =
        people
            .find(change.transaction(), id)
            .orElseThrow(() -> new UserFacingException(Message.of("contact.gone")));
    people.update(change, fill(change, draft, current.change()).build());
    return new Saved(id, change.id(), summary);
  }

  private PersonBuilder fill(Change change, PersonDraft draft, PersonBuilder builder) {
    for (PersonField field : PersonField.form()) {
      if (draft.changed(field)) {
        if (field == PersonField.COMPANY_ID) {
          builder.companyId(companyId(change, draft.text(field)));
        } else {
          field.set(builder, draft.text(field));
        }
      }
    }
    Person original = draft.original();
    if (original == null || original.lifecycle() != draft.lifecycle()) {
      builder.lifecycle(draft.lifecycle());
    }
    if (original == null || original.consent() != draft.consent()) {
      builder.consent(draft.consent());
    }
    return builder;
  }

  private @org.jspecify.annotations.Nullable Long companyId(Change change, String name) {
    if (name.isEmpty()) {
      return null;
    }
    Long known = companies.idsByName(change.transaction()).get(TextKeys.fold(name));
    if (known != null) {
      return known;
    }
    Company company = Company.named(change.nextId(), name);
    companies.insertAll(change, List.of(company));
    return company.id();
  }

  private PersonCard card(Transaction open, Person person) {
    CardRepository.Value value = cards.value(open, person.id());
    Long companyId = person.companyId();
    String company =
        companyId == null ? "" : companies.find(open, companyId).map(Company::name).orElse("");
    return new PersonCard(
        person,
        company,
        value.sum(),
        value.orders(),
        cards.lastContact(open, person.id()),
        guessed(open, person.id()),
        ownValues(open, person.id()));
  }

  private Set<String> guessed(Transaction open, long personId) {
    List<Guess> found = guesses.of(open, personId);
    if (found.isEmpty()) {
      return Set.of();
    }
    Map<Long, String> names = new TreeMap<>();
    fields.all(open).forEach(field -> names.put(field.id(), field.name()));
    return found.stream()
        .map(
            guess ->
                guess.field() == null
                    ? names.getOrDefault(guess.fieldId(), "")
                    : guess.field().column())
        .collect(Collectors.toSet());
  }

  private Map<String, String> ownValues(Transaction open, long personId) {
    List<CustomValue> values = fields.valuesOf(open, personId);
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<Long, CustomField> byId = new TreeMap<>();
    fields.all(open).forEach(field -> byId.put(field.id(), field));
    Map<String, String> texts = new TreeMap<>();
    for (CustomValue value : values) {
      CustomField field = byId.get(value.fieldId());
      if (field != null) {
        texts.put(field.name(), value.asText(field.kind()));
      }
    }
    return texts;
  }
}
