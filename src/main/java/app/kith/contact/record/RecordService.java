package app.kith.contact.record;

import app.kith.base.Message;
import app.kith.contact.ContactService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.contact.provenance.Provenance;
import app.kith.contact.provenance.ProvenanceService;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is known of a person. Thread-safe; what it changes can be undone. */
public final class RecordService {
  private final Database database;
  private final History history;
  private final ContactService contacts;
  private final ProvenanceService provenance;
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final PersonDetailRepository details = new PersonDetailRepository();
  private final GuessRepository guesses = new GuessRepository();

  /** The records of an open workspace. */
  public RecordService(Database database, History history, ContactService contacts) {
    this.database = database;
    this.history = history;
    this.contacts = contacts;
    this.provenance = new ProvenanceService(database, history);
  }

  /** What is known of a person; nothing of who is gone. */
  public PersonRecord of(long personId) {
    Optional<PersonDraft> draft = contacts.draft(personId);
    if (draft.isEmpty()) {
      return PersonRecord.NOBODY;
    }
    Provenance origins = provenance.of(personId);
    List<Guess> guessed = database.read(open -> guesses.of(open, personId));
    List<PersonRecord.Line> values = new ArrayList<>();
    for (PersonField field : PersonField.form()) {
      String value = draft.get().text(field);
      if (!value.isBlank()) {
        long guess = guessed.stream().filter(it -> it.field() == field).mapToLong(Guess::id).sum();
        values.add(
            new PersonRecord.Line(
                field.label(), value, Optional.ofNullable(origins.fields().get(field)), guess));
      }
    }
    values.addAll(own(personId, origins, guessed));
    return new PersonRecord(personId, values, further(personId, origins));
  }

  private List<PersonRecord.Line> own(long personId, Provenance origins, List<Guess> guessed) {
    Map<Long, CustomValue> values = new HashMap<>();
    database
        .read(open -> fields.valuesOf(open, personId))
        .forEach(value -> values.put(value.fieldId(), value));
    List<PersonRecord.Line> lines = new ArrayList<>();
    for (CustomField field : database.read(fields::all)) {
      CustomValue value = values.get(field.id());
      if (value != null) {
        long guess =
            guessed.stream().filter(it -> it.fieldId() == field.id()).mapToLong(Guess::id).sum();
        lines.add(
            new PersonRecord.Line(
                Message.of("contact.field.own", field.name()),
                value.asText(field.kind()),
                Optional.ofNullable(origins.own().get(field.id())),
                guess));
      }
    }
    return lines;
  }

  private List<PersonRecord.Line> further(long personId, Provenance origins) {
    return database.read(open -> details.of(open, personId)).stream()
        .filter(detail -> detail.kind() != PersonDetail.Kind.PHOTO)
        .map(
            detail ->
                new PersonRecord.Line(
                    label(detail),
                    detail.asText(),
                    Optional.ofNullable(origins.details().get(detail.id())),
                    0))
        .toList();
  }

  private static Message label(PersonDetail detail) {
    return detail.label() == null
        ? detail.kind().label()
        : Message.of("contact.record.detail." + detail.kind().name(), detail.label());
  }

  /**
   * Takes a guess for true from now on.
   *
   * @return the change set, 0 if the guess is gone
   */
  public long confirm(long personId, long guessId, Message summary) {
    return history.record(
        ChangeKind.EDIT,
        summary,
        change -> {
          List<Guess> right =
              guesses.of(change.transaction(), personId).stream()
                  .filter(guess -> guess.id() == guessId)
                  .toList();
          guesses.delete(change, right);
          return right.isEmpty() ? 0 : change.id();
        });
  }
}
