package app.kith.quality.fill;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Fills missing values with what is usual in a group, in one change that can be undone, and keeps
 * them apart as guesses. Streams the people. Thread-safe.
 */
public final class FillService {
  private static final int PAGE = 5_000;
  private static final List<PersonField> GROUPS =
      List.of(
          PersonField.COUNTRY,
          PersonField.REGION,
          PersonField.CITY,
          PersonField.POSTCODE,
          PersonField.COMPANY_ID,
          PersonField.JOB_TITLE,
          PersonField.LANGUAGE,
          PersonField.SOURCE);

  private final Database database;
  private final BulkEditService edits;
  private final Supplier<Map<Long, String>> segments;
  private final PersonRepository people = new PersonRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final GroupReader reader = new GroupReader();

  /**
   * Fills the blanks of a database.
   *
   * @param segments gives a segment of everybody who is in one, by the person's id
   */
  public FillService(
      Database database, BulkEditService edits, Supplier<Map<Long, String>> segments) {
    this.database = database;
    this.edits = edits;
    this.segments = segments;
  }

  /**
   * By what a field's missing values can be filled; nothing if they cannot.
   *
   * @param field a person's column or an own field's key
   */
  public List<Grouping> groupings(String field) {
    return database.read(
        open -> {
          List<CustomField> own = fields.all(open);
          if (FillTarget.of(field, own).isEmpty()) {
            return List.<Grouping>of();
          }
          List<Grouping> all = new ArrayList<>(List.of(Grouping.EVERYBODY));
          GROUPS.forEach(group -> all.add(Grouping.of(group)));
          all.add(Grouping.SEGMENT);
          own.stream()
              .filter(it -> it.kind() == CustomField.Kind.TEXT || isYesOrNo(it))
              .forEach(it -> all.add(Grouping.of(it)));
          all.removeIf(it -> it.key().equals(field));
          return all;
        });
  }

  private static boolean isYesOrNo(CustomField field) {
    return field.kind() == CustomField.Kind.BOOLEAN;
  }

  /**
   * Learns what is usual in each group, from values that somebody gave.
   *
   * @param progress hears shares from 0 to 1; an exception from it stops the work
   * @throws UserFacingException if the field cannot be filled
   */
  public FillPlan plan(String field, Grouping by, DoubleConsumer progress) {
    FillTarget target = target(field);
    Map<Long, String> groups = by.equals(Grouping.SEGMENT) ? segments.get() : Map.of();
    Map<String, Usual> usual = new HashMap<>();
    long total = Math.max(1, database.read(people::count));
    long done = 0;
    List<Person> page = page(0);
    while (!page.isEmpty()) {
      List<Person> some = page;
      List<GroupReader.Known> known =
          database.read(open -> reader.read(open, target, by, groups, some));
      known.forEach(it -> learn(usual, target, it));
      done += page.size();
      progress.accept(Math.min(1, done / (double) total));
      page = page(page.getLast().id());
    }
    Map<String, String> values = new HashMap<>();
    usual.forEach((group, it) -> it.value().ifPresent(value -> values.put(group, value)));
    return new FillPlan(field, target.label(), by, values, groups);
  }

  private static void learn(Map<String, Usual> usual, FillTarget target, GroupReader.Known known) {
    String group = known.group();
    String text = known.text();
    if (group == null || text == null || known.isGuess()) {
      return;
    }
    Double number = known.number();
    if (target.isNumber() && number != null) {
      if (usual.computeIfAbsent(group, _ -> new Usual.Numbers()) instanceof Usual.Numbers numbers) {
        numbers.add(number);
      }
    } else if (usual.computeIfAbsent(group, _ -> new Usual.Words()) instanceof Usual.Words words) {
      words.add(text);
    }
  }

  /** What some people would get, by id; who has a value or is in no known group is left out. */
  public Map<Long, String> proposals(FillPlan plan, long... ids) {
    FillTarget target = target(plan.field());
    Map<Long, String> proposals = new HashMap<>();
    database
        .read(
            open ->
                reader.read(open, target, plan.by(), plan.groups(), people.findByIds(open, ids)))
        .forEach(
            known -> {
              String usual = known.group() == null ? null : plan.usual().get(known.group());
              if (known.text() == null && usual != null) {
                proposals.put(known.person().id(), target.shown(usual));
              }
            });
    return proposals;
  }

  /** Fills people's blanks, as one change. Who has a value by now keeps it. */
  public BulkEditService.Done fill(FillPlan plan, DoubleConsumer progress, long... ids) {
    FillTarget target = target(plan.field());
    return edits.change(
        count -> Message.of("quality.filled", count, plan.label(), plan.by().label()),
        (change, some) -> fill(change, target, plan, some),
        done -> progress.accept(done / (double) Math.max(1, ids.length)),
        ids);
  }

  private long fill(Change change, FillTarget target, FillPlan plan, long... ids) {
    List<Person> changed = new ArrayList<>();
    List<CustomValue> values = new ArrayList<>();
    List<Guess> guessed = new ArrayList<>();
    for (GroupReader.Known known :
        reader.read(
            change.transaction(),
            target,
            plan.by(),
            plan.groups(),
            people.findByIds(change.transaction(), ids))) {
      String usual = known.group() == null ? null : plan.usual().get(known.group());
      if (known.text() != null || usual == null) {
        continue;
      }
      long id = known.person().id();
      if (target.field() == null) {
        CustomValue value = target.value(id, usual);
        values.add(value);
        guessed.add(Guess.own(id, value.fieldId(), target.shown(usual)));
      } else {
        PersonBuilder person = known.person().change();
        target.field().set(person, usual);
        changed.add(person.build());
        guessed.add(Guess.of(id, target.field(), usual));
      }
    }
    people.updateAll(change, changed);
    fields.insertValues(change, values);
    guesses.insertAll(change, guessed);
    return guessed.size();
  }

  /** Takes guesses for true from now on, as one change. */
  public BulkEditService.Done confirm(String field, DoubleConsumer progress, long... ids) {
    FillTarget target = target(field);
    return edits.change(
        count -> Message.of("quality.confirmed", count, target.label()),
        (change, some) -> {
          List<Guess> right =
              guesses.of(change.transaction(), some).stream().filter(target::isAt).toList();
          guesses.delete(change, right);
          return (long) right.size();
        },
        done -> progress.accept(done / (double) Math.max(1, ids.length)),
        ids);
  }

  private FillTarget target(String field) {
    return database
        .read(open -> FillTarget.of(field, fields.all(open)))
        .orElseThrow(() -> new UserFacingException(Message.of("quality.fill.unknown", field)));
  }

  private List<Person> page(long after) {
    return database.read(open -> people.page(open, after, PAGE));
  }
}
