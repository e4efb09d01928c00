package app.kith.duplicate.ui;

import app.kith.base.Message;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.MergeService;
import app.kith.duplicate.SureGroup;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Match;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The queue of pairs that somebody has to look at, and the answers to them. */
public final class DuplicatesViewModel {
  private final DuplicateDesk desk;
  private final ReadOnlyObjectWrapper<@Nullable ReviewPair> pair = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final PairReader pairs;
  private final GivenAnswers answers = new GivenAnswers();
  private List<Match> waiting = List.of();
  private List<Match> sure = List.of();
  private int at;
  private boolean answering;

  /**
   * Where the review stands.
   *
   * @param searched true once everybody was looked through
   * @param stale true if people were changed elsewhere since
   * @param people how many were looked at
   * @param place the number of the pair that is shown, from 1
   * @param waiting how many pairs wait for an answer
   * @param sureRecords how many records would go into others if the sure pairs were merged
   */
  record State(
      boolean searched, boolean stale, long people, int place, int waiting, long sureRecords) {
    static final State UNKNOWN = new State(false, false, 0, 0, 0, 0);
  }

  DuplicatesViewModel(DuplicateDesk desk) {
    this.desk = desk;
    this.pairs = new PairReader(desk.services());
    desk.services().history().onCommitted(set -> desk.tasks().later(() -> changed(set)));
  }

  /** The pair that is shown, or null. */
  ReadOnlyObjectProperty<@Nullable ReviewPair> pair() {
    return pair.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** True while a search or an answer is being worked on. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Searches when the screen comes into view for the first time. */
  void open() {
    if (!state.get().searched()) {
      search();
    }
  }

  /** Looks through everybody again. */
  void search() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    desk.tasks()
        .compute(
            Message.of("duplicate.searching"),
            progress -> desk.services().duplicates().search(progress::stopRequested))
        .onSuccess(this::found)
        .onFailure(desk.dialogs()::error)
        .onEnd(() -> busy.set(false));
  }

  private void found(DuplicateService.Found found) {
    answers.clear();
    waiting = found.matches().stream().filter(match -> match.band() == Band.ASK).toList();
    sure = found.matches().stream().filter(match -> match.band() == Band.SURE).toList();
    at = 0;
    state.set(new State(true, false, found.people(), 0, 0, 0));
    show();
  }

  /** The two are one person: the right one goes into the left one. */
  void same() {
    ReviewPair shown = pair.get();
    if (shown != null) {
      answer(
          Message.of("duplicate.merging"),
          () -> {
            MergeService.Merged merged =
                desk.services()
                    .merges()
                    .merge(
                        shown.left().card().person().id(),
                        List.of(shown.right().card().person().id()),
                        List.of(shown.match()));
            return new Answered(
                merged.summary(), merged.changeSetId(), shown.right().card().person().id());
          });
    }
  }

  /** The two are two people, for good. */
  void different() {
    ReviewPair shown = pair.get();
    if (shown != null) {
      Message summary =
          Message.of(
              "duplicate.different",
              shown.left().card().person().fullName(),
              shown.right().card().person().fullName());
      answer(
          Message.of("duplicate.noting"),
          () -> new Answered(summary, desk.services().duplicates().different(shown.match()), 0));
    }
  }

  /** Leaves the pair for another time. */
  void later() {
    if (!busy.get() && !waiting.isEmpty()) {
      at = (at + 1) % waiting.size();
      show();
    }
  }

  /** Takes the newest answer back and shows its pair again. */
  void undo() {
    if (busy.get()) {
      return;
    }
    answers.takeLast().ifPresent(this::undo);
  }

  private void undo(GivenAnswers.Given last) {
    busy.set(true);
    answering = true;
    desk.tasks()
        .run(
            Message.of("duplicate.undoing"),
            _ -> desk.services().history().undo(last.changeSetId()))
        .onSuccess(
            _ -> {
              waiting = last.waiting();
              sure = last.sure();
              at = last.at();
            })
        .onFailure(desk.dialogs()::error)
        .onEnd(this::answered);
  }

  /** True if an answer can be taken back. */
  ReadOnlyBooleanProperty undoable() {
    return answers.any();
  }

  /** Keeps the other one of the two. */
  void swap() {
    ReviewPair shown = pair.get();
    if (shown != null) {
      pair.set(shown.swapped());
    }
  }

  /** Merges every group of records that are surely one person. */
  void mergeSure() {
    List<SureGroup> groups = SureGroup.of(sure);
    if (busy.get() || groups.isEmpty()) {
      return;
    }
    busy.set(true);
    answering = true;
    desk.tasks()
        .run(
            Message.of("duplicate.merging"),
            progress ->
                desk.services()
                    .merges()
                    .mergeAll(
                        groups,
                        done -> {
                          progress.stopIfRequested();
                          progress.report((double) done / groups.size());
                        }))
        .onSuccess(merged -> desk.notifications().changed(merged.summary(), merged.changeSetId()))
        .onFailure(desk.dialogs()::error)
        .onEnd(
            () -> {
              busy.set(false);
              desk.tasks().later(() -> answering = false);
              search();
            });
  }

  private void answer(Message title, Answer work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    answering = true;
    Match answered = waiting.get(at);
    desk.tasks()
        .run(title, _ -> work.give())
        .onSuccess(
            given -> {
              answers.add(new GivenAnswers.Given(given.changeSetId(), waiting, sure, at));
              drop(answered, given.goneId());
              desk.notifications().changed(given.summary(), given.changeSetId());
            })
        .onFailure(desk.dialogs()::error)
        .onEnd(this::answered);
  }

  private void answered() {
    busy.set(false);
    desk.tasks().later(() -> answering = false);
    show();
  }

  /** Takes an answered pair away, and those with somebody who is no longer there. */
  private void drop(Match answered, long goneId) {
    List<Match> left = new ArrayList<>(waiting);
    left.remove(answered);
    left.removeIf(match -> match.first() == goneId || match.second() == goneId);
    waiting = left;
    sure =
        sure.stream().filter(match -> match.first() != goneId && match.second() != goneId).toList();
    at = left.isEmpty() ? 0 : Math.min(at, left.size() - 1);
  }

  private void show() {
    State before = state.get();
    long records = SureGroup.of(sure).stream().mapToLong(group -> group.ids().size() - 1L).sum();
    int place = waiting.isEmpty() ? 0 : at + 1;
    state.set(
        new State(
            before.searched(), before.stale(), before.people(), place, waiting.size(), records));
    if (waiting.isEmpty()) {
      pair.set(null);
      return;
    }
    Match match = waiting.get(at);
    desk.tasks()
        .run(Message.of("duplicate.searching"), _ -> pairs.read(match))
        .onSuccess(read -> shown(match, read))
        .onFailure(desk.dialogs()::error);
  }

  private void shown(Match match, Optional<ReviewPair> read) {
    if (read.isPresent()) {
      pair.set(read.get());
    } else {
      drop(match, 0);
      show();
    }
  }

  private void changed(ChangeSet set) {
    State now = state.get();
    boolean about =
        switch (set.kind()) {
          case IMPORT, EDIT, BULK_EDIT, MERGE, DELETE, SAMPLE, UNDO, REDO -> true;
          case NOTE, SEGMENT, CAMPAIGN -> false;
        };
    if (about && !answering && now.searched() && set.kind() != ChangeKind.NOTE) {
      state.set(new State(true, true, now.people(), now.place(), now.waiting(), now.sureRecords()));
    }
  }

  private interface Answer {
    Answered give();
  }

  private record Answered(Message summary, long changeSetId, long goneId) {}
}
