package app.kith.contact;

import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Changes many people at once, as one change set. Thread-safe. Each method may take a listener that
 * hears how many people are done; an exception from it rolls everything back.
 */
public final class BulkEditService {
  private static final int STEP = 2_000;
  private static final int BULK = 10_000;

  private final Database database;
  private final History history;
  private final PersonRepository people = new PersonRepository();

  /** Bulk edits of a database's people. */
  public BulkEditService(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /**
   * What a bulk edit did.
   *
   * @param count how many people were changed
   * @param changeSetId what undoing it takes back, 0 if nobody was changed
   */
  public record Done(long count, long changeSetId, Message summary) {}

  /** Gives people a tag. */
  public Done tag(String tag, LongConsumer progress, long... ids) {
    String clean = String.join(" ", Tags.split(tag));
    return edit(
        count -> Message.of("contact.bulk.tagged", count, clean),
        person -> person.change().tags(with(person.tags(), clean)).build(),
        progress,
        ids);
  }

  /** Takes a tag from people. */
  public Done untag(String tag, LongConsumer progress, long... ids) {
    return edit(
        count -> Message.of("contact.bulk.untagged", count, tag),
        person -> person.change().tags(without(person.tags(), tag)).build(),
        progress,
        ids);
  }

  /** Brings people into a lifecycle state. */
  public Done setLifecycle(Lifecycle lifecycle, LongConsumer progress, long... ids) {
    return edit(
        count -> Message.of("contact.bulk.lifecycle", count, lifecycle.label()),
        person -> person.change().lifecycle(lifecycle).build(),
        progress,
        ids);
  }

  /** Writes down the consent of people. */
  public Done setConsent(Consent consent, LongConsumer progress, long... ids) {
    return edit(
        count -> Message.of("contact.bulk.consent", count, consent.label()),
        person -> person.change().consent(consent).build(),
        progress,
        ids);
  }

  /** Deletes people with all that hangs on them. */
  public Done delete(LongConsumer progress, long... ids) {
    return run(
        ChangeKind.DELETE,
        count -> Message.of("contact.bulk.deleted", count),
        people::delete,
        progress,
        ids);
  }

  /**
   * Changes people one by one.
   *
   * @param summary says what was done to how many
   * @param edit gives the changed person, or the same one
   */
  public Done edit(
      LongFunction<Message> summary,
      UnaryOperator<Person> edit,
      LongConsumer progress,
      long... ids) {
    return run(
        ids.length == 1 ? ChangeKind.EDIT : ChangeKind.BULK_EDIT,
        summary,
        (change, some) -> {
          List<Person> changed = new ArrayList<>();
          for (Person person : people.findByIds(change.transaction(), some)) {
            Person edited = edit.apply(person);
            if (!edited.equals(person)) {
              changed.add(edited);
            }
          }
          people.updateAll(change, changed);
          return (long) changed.size();
        },
        progress,
        ids);
  }

  /**
   * Changes some people in a way of the caller's.
   *
   * @param summary says what was done to how many
   * @param work changes some of the people and says how many it changed
   */
  public Done change(
      LongFunction<Message> summary,
      BiFunction<Change, long[], Long> work,
      LongConsumer progress,
      long... ids) {
    return run(ChangeKind.BULK_EDIT, summary, work, progress, ids);
  }

  private Done run(
      ChangeKind kind,
      LongFunction<Message> summary,
      BiFunction<Change, long[], Long> work,
      LongConsumer progress,
      long... ids) {
    if (ids.length <= BULK) {
      return history.record(
          kind,
          summary.apply(0),
          change -> {
            long count = work.apply(change, ids);
            change.summary(summary.apply(count));
            progress.accept(ids.length);
            return new Done(count, count == 0 ? 0 : change.id(), summary.apply(count));
          });
    }
    List<Done> done = new ArrayList<>();
    database.withoutIndexes(
        kind == ChangeKind.DELETE ? List.of("sales_order", "timeline_event") : List.of(),
        () -> done.add(inSteps(kind, summary, work, progress, ids)));
    return done.getFirst();
  }

  private Done inSteps(
      ChangeKind kind,
      LongFunction<Message> summary,
      BiFunction<Change, long[], Long> work,
      LongConsumer progress,
      long... ids) {
    return history.recordInSteps(
        kind,
        summary.apply(0),
        change -> {
          long count = 0;
          for (int from = 0; from < ids.length; from += STEP) {
            long[] some = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + STEP));
            count += change.step(step -> work.apply(step, some));
            progress.accept(from + some.length);
          }
          change.summary(summary.apply(count));
          return new Done(count, count == 0 ? 0 : change.id(), summary.apply(count));
        });
  }

  private static List<String> with(List<String> tags, String tag) {
    List<String> all = new ArrayList<>(tags);
    all.add(tag);
    return all;
  }

  private static List<String> without(List<String> tags, String tag) {
    return tags.stream().filter(other -> !other.equalsIgnoreCase(tag)).toList();
  }
}
