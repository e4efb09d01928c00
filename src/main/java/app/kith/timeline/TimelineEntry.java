package app.kith.timeline;

import app.kith.history.ChangeSet;
import app.kith.history.FieldChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline. Ids are unique over all kinds of entries. */
public sealed interface TimelineEntry {

  /** The id of the row that it was read from. */
  long id();

  /** When it happened. */
  Instant at();

  /** The person it is about, 0 for a change of many. */
  long personId();

  /** What it is about. */
  EntryKind kind();

  /**
   * The change set that taking the entry back would undo.
   *
   * @return its id, or 0 if the entry cannot be taken back
   */
  long undoable();

  /**
   * A stored event.
   *
   * @param createdBy the change set that wrote it down
   * @param theirs true if these are the person's own words
   */
  record Happened(TimelineEvent event, long createdBy, boolean theirs) implements TimelineEntry {
    @Override
    public long id() {
      return event.id();
    }

    @Override
    public Instant at() {
      return event.happenedAt();
    }

    @Override
    public long personId() {
      return event.personId();
    }

    @Override
    public EntryKind kind() {
      return event.kind();
    }

    @Override
    public long undoable() {
      return 0;
    }
  }

  /**
   * An order, or a return.
   *
   * @param amount negative for a return
   * @param quantity negative for a return
   */
  record Ordered(
      long id, Instant at, long personId, String number, BigDecimal amount, BigDecimal quantity)
      implements TimelineEntry {
    /** True if goods came back. */
    public boolean isReturn() {
      return amount.signum() < 0 || quantity.signum() < 0;
    }

    @Override
    public EntryKind kind() {
      return EntryKind.ORDER;
    }

    @Override
    public long undoable() {
      return 0;
    }
  }

  /**
   * A message of a campaign.
   *
   * @param state where it stands, a name of the outbox's states
   * @param reply what the server said last, or null
   */
  record Sent(
      long id, Instant at, long personId, String subject, String state, @Nullable String reply)
      implements TimelineEntry {
    @Override
    public EntryKind kind() {
      return EntryKind.CAMPAIGN;
    }

    @Override
    public long undoable() {
      return 0;
    }
  }

  /**
   * A change set that touched the person, or any change set in the timeline of the business.
   *
   * @param fields what it changed in the person's record; empty where that is not known
   */
  record Changed(ChangeSet changeSet, long personId, List<FieldChange> fields)
      implements TimelineEntry {
    /** Copies the fields. */
    public Changed {
      fields = List.copyOf(fields);
    }

    @Override
    public long id() {
      return changeSet.id();
    }

    @Override
    public Instant at() {
      return changeSet.startedAt();
    }

    @Override
    public EntryKind kind() {
      return EntryKind.CHANGE;
    }

    @Override
    public long undoable() {
      boolean canBe = changeSet.state() == ChangeSet.State.APPLIED && !changeSet.kind().isInverse();
      return canBe ? changeSet.id() : 0;
    }
  }
}
