package app.kith.intake.mail;

import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.Change;
import app.kith.intake.mapping.NameOrder;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.mail.Correspondent;
import app.kith.intake.readers.mail.MailMessage;
import app.kith.intake.readers.mail.MailRowSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides message by message who is meant and whether it is there already, and writes it where a
 * change is given: the plan and the work cannot disagree. Not thread-safe.
 */
final class MailBatch {
  private final PersonRepository persons = new PersonRepository();
  private final CorrespondenceRepository repository;
  private final Set<String> own;
  private final Map<String, Long> people;
  private final Set<String> known;
  private final String source;
  private final Problems problems = new Problems();
  private final Map<ProblemKind, Long> rejected = new EnumMap<>(ProblemKind.class);
  private final List<Person> newPeople = new ArrayList<>();
  private final List<CorrespondenceRepository.Entry> entries = new ArrayList<>();
  private long messages;
  private long broughtIn;
  private long outgoing;
  private long repeated;
  private long received;
  private long sent;
  private long added;

  /**
   * A batch's surroundings.
   *
   * @param people ids by address; those of people still to be made are added
   * @param known mail that is there already, see {@link CorrespondenceRepository#known}
   */
  MailBatch(
      CorrespondenceRepository repository,
      Set<String> own,
      Map<String, Long> people,
      Set<String> known,
      String source) {
    this.repository = repository;
    this.own = own;
    this.people = people;
    this.known = known;
    this.source = source;
  }

  /** Decides a message; in a plan, people to be made have negative ids. */
  PlanRow take(MailMessage mail, Instant now, @Nullable Change change) {
    messages++;
    ProblemKind reason = rejection(mail);
    if (reason != null) {
      rejected.merge(reason, 1L, Long::sum);
      problems.add(reason, mail.number(), mail.subject());
      return row(mail, Outcome.REJECTED, reason);
    }
    boolean out = isOwn(mail.from());
    boolean fresh = false;
    for (Correspondent other : others(mail, out).toList()) {
      long person = person(other, now, change);
      if (known.add(mail.id() + " " + person)) {
        fresh = true;
        received += out ? 0 : 1;
        sent += out ? 1 : 0;
        note(mail, person, out, change);
      }
    }
    broughtIn += fresh ? 1 : 0;
    outgoing += fresh && out ? 1 : 0;
    repeated += fresh ? 0 : 1;
    return row(mail, !fresh ? Outcome.KNOWN : out ? Outcome.SENT : Outcome.RECEIVED, null);
  }

  private static PlanRow row(MailMessage mail, Outcome outcome, @Nullable ProblemKind reason) {
    return new PlanRow(mail.number(), outcome, MailRowSource.cells(mail), List.of(), reason);
  }

  /** Why a message cannot come in; null if it can. */
  @Nullable ProblemKind rejection(MailMessage mail) {
    if (mail.from().isEmpty()) {
      return ProblemKind.NO_SENDER;
    }
    if (mail.isAutomatic()) {
      return ProblemKind.AUTOMATIC;
    }
    if (mail.date() == null) {
      return ProblemKind.NO_DATE;
    }
    boolean nobody = others(mail, isOwn(mail.from())).findAny().isEmpty();
    return nobody ? ProblemKind.NOBODY_ELSE : null;
  }

  private boolean isOwn(List<Correspondent> from) {
    return from.stream().anyMatch(it -> own.contains(it.address()));
  }

  private Stream<Correspondent> others(MailMessage mail, boolean out) {
    return (out ? mail.to() : mail.from())
        .stream().filter(it -> !own.contains(it.address())).distinct();
  }

  private long person(Correspondent other, Instant now, @Nullable Change change) {
    Long there = people.get(other.address());
    if (there != null) {
      return there;
    }
    added++;
    long id = change == null ? -added : change.nextId();
    people.put(other.address(), id);
    if (change != null) {
      NameOrder.Parts name = SenderName.of(other);
      newPeople.add(
          Person.named(name.whole(), now)
              .id(id)
              .givenName(name.given())
              .familyName(name.family())
              .email(other.address())
              .source(source)
              .build());
    }
    return id;
  }

  private void note(MailMessage mail, long person, boolean out, @Nullable Change change) {
    if (change != null && mail.date() != null) {
      String subject = mail.subject().isEmpty() ? "…" : mail.subject();
      entries.add(
          new CorrespondenceRepository.Entry(
              change.nextId(),
              person,
              mail.date(),
              (out ? "→ " : "← ") + subject,
              mail.textAndAttachments(),
              mail.id(),
              out ? "OUT" : "IN"));
    }
  }

  /** Writes what was decided since the last time. */
  void write(Change change) {
    persons.insertAll(change, newPeople);
    repository.insertAll(change, entries);
    newPeople.clear();
    entries.clear();
  }

  MailPlan plan() {
    return new MailPlan(
        messages,
        broughtIn,
        outgoing,
        repeated,
        received,
        sent,
        added,
        Map.copyOf(rejected),
        own,
        problems.list());
  }
}
