package app.kith.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Message DONE = Message.of("history.undo", "test");

  @TempDir Path folder;
  private TestDatabase test;
  private History history;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    history = test.history();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void undoingAnInsertTakesTheRowAwayAndRedoingBringsItBackEqual() {
    long ann = insertPerson("Ann", "Paris");
    Map<String, Object> before = person(ann);
    long changeSet = history.lastUndoable().orElseThrow().id();

    assertThat(history.undo(changeSet).conflictCount()).isZero();
    assertThat(names()).isEmpty();

    history.redo(changeSet);
    assertThat(person(ann)).isEqualTo(before);

    history.undo(changeSet);
    assertThat(names()).isEmpty();
  }

  @Test
  void undoingAnEditRestoresOnlyWhatNobodyChangedSince() {
    long ann = insertPerson("Ann", "Paris");
    update("UPDATE person SET full_name = 'Anna', city = 'Lyon' WHERE id = " + ann);
    long edit = history.lastUndoable().orElseThrow().id();
    update("UPDATE person SET city = 'Nice' WHERE id = " + ann);

    UndoReport report = history.undo(edit);

    assertThat(person(ann)).containsEntry("full_name", "Ann").containsEntry("city", "Nice");
    assertThat(report.conflicts())
        .containsExactly(
            new UndoConflict("person", ann, "city", UndoConflict.Reason.CHANGED_LATER));
  }

  @Test
  void undoingADeleteBringsBackEveryValueOfEveryType() {
    long ann = insertPerson("Ann 王", "Paris");
    update("UPDATE person SET birthday = DATE '1990-02-28', note = 'a''b' WHERE id = " + ann);
    history.record(
        ChangeKind.NOTE,
        DONE,
        change ->
            change
                .transaction()
                .handle()
                .execute(
                    "INSERT INTO sales_order VALUES (?, ?, ?, ?, 'A1', 'SALE', NULL,"
                        + " TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05.678+02:00', 12.3456, 2, 1)",
                    change.nextId(),
                    change.id(),
                    change.id(),
                    ann));
    List<Map<String, Object>> before = everything();
    update("DELETE FROM sales_order", "DELETE FROM person");
    assertThat(everything()).isNotEqualTo(before);

    history.undo(history.lastUndoable().orElseThrow().id());

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aRowThatLaterWorkHangsOnStaysAndIsNamed() {
    long ann = insertPerson("Ann", "Paris");
    long imported = history.lastUndoable().orElseThrow().id();
    history.record(
        ChangeKind.NOTE,
        DONE,
        change ->
            change
                .transaction()
                .handle()
                .execute(
                    "INSERT INTO timeline_event (id, created_by, changed_by, person_id, kind,"
                        + " happened_at, title) VALUES (?, ?, ?, ?, 'NOTE', CURRENT_TIMESTAMP, 'x')",
                    change.nextId(),
                    change.id(),
                    change.id(),
                    ann));

    UndoReport report = history.undo(imported);

    assertThat(names()).containsExactly("Ann");
    assertThat(report.conflicts())
        .containsExactly(new UndoConflict("person", ann, null, UndoConflict.Reason.STILL_USED));
  }

  @Test
  void undoWorksAfterARestart() {
    long ann = insertPerson("Ann", "Paris");
    update("UPDATE person SET city = 'Lyon' WHERE id = " + ann);
    long edit = history.lastUndoable().orElseThrow().id();
    test.close();
    open();

    history.undo(edit);
    assertThat(person(ann)).containsEntry("city", "Paris");
    test.close();
    open();

    assertThat(history.lastRedoable().orElseThrow().undoes()).hasValue(edit);
    history.redo(history.lastRedoable().orElseThrow().id());
    assertThat(person(ann)).containsEntry("city", "Lyon");
    assertThat(history.lastRedoable()).isEmpty();
  }

  @Test
  void severalUpdatesOfOneRowInOneChangeSetGoBackToTheFirstValue() {
    long ann = insertPerson("Ann", "Paris");
    update(
        "UPDATE person SET city = 'Lyon' WHERE id = " + ann,
        "UPDATE person SET city = 'Nice', note = 'x' WHERE id = " + ann,
        "UPDATE person SET city = 'Brest' WHERE id = " + ann);

    assertThat(history.undo(history.lastUndoable().orElseThrow().id()).conflictCount()).isZero();

    assertThat(person(ann)).containsEntry("city", "Paris").containsEntry("note", null);
  }

  @Test
  void aFieldWhoseOldTargetIsGoneIsNamedAndTheRestGoesBack() {
    long ann = insertPerson("Ann", "Paris");
    update("INSERT INTO company (id, created_by, changed_by, name) VALUES (1, 1, 1, 'Acme')");
    update("UPDATE person SET company_id = 1 WHERE id = " + ann);
    update("UPDATE person SET company_id = NULL WHERE id = " + ann);
    long leaving = history.lastUndoable().orElseThrow().id();
    update("DELETE FROM company");

    assertThat(history.undo(leaving).conflicts())
        .containsExactly(new UndoConflict("person", ann, null, UndoConflict.Reason.NO_PLACE));
  }

  @Test
  void aFailureThatIsNoConflictIsNotTakenForOne() {
    insertPerson("Ann", "Paris");
    update("DELETE FROM person");
    test.database()
        .ordinary(open -> open.handle().execute("ALTER TABLE person DROP COLUMN job_title"));
    long deletion = history.lastUndoable().orElseThrow().id();

    assertThatThrownBy(() -> history.undo(deletion)).isInstanceOf(JdbiException.class);
    assertThat(history.find(deletion).orElseThrow().state()).isEqualTo(ChangeSet.State.APPLIED);
  }

  @Test
  void undoTakesRowsOfEveryStepAlsoThoseWhoseIdsWereDrawnLongBefore() {
    history.recordInSteps(
        ChangeKind.IMPORT,
        DONE,
        stepped -> {
          long early = stepped.nextId();
          stepped.step(change -> insert(change, "Ann", "Rome"));
          insertBy(stepped, early, "Bob");
          return early;
        });

    long changeSet = history.lastUndoable().orElseThrow().id();
    history.undo(changeSet);
    assertThat(names()).isEmpty();
  }

  @Test
  void aStepThatFailsTakesAllStepsBeforeItAlong() {
    insertPerson("Ann", "Paris");
    List<Map<String, Object>> before = everything();

    assertThatThrownBy(
            () ->
                history.recordInSteps(
                    ChangeKind.IMPORT,
                    DONE,
                    stepped -> {
                      stepped.step(change -> insert(change, "Bob", "Rome"));
                      stepped.step(
                          change ->
                              change
                                  .transaction()
                                  .handle()
                                  .execute("UPDATE person SET city = 'X'"));
                      throw new IllegalStateException("disk gone");
                    }))
        .hasMessage("disk gone");

    assertThat(everything()).isEqualTo(before);
    assertThat(history.recent(10)).hasSize(1);
  }

  @Test
  void noCodeChangesCustomerDataOutsideAChangeSet() {
    insertPerson("Ann", "Paris");

    assertThatThrownBy(
            () ->
                test.database()
                    .ordinary(open -> open.handle().execute("UPDATE person SET city = 'X'")))
        .hasStackTraceContaining("inside a change set");
    assertThatThrownBy(
            () -> test.database().ordinary(open -> open.handle().execute("DELETE FROM person")))
        .hasStackTraceContaining("inside a change set");
  }

  @Test
  void undoingTwiceOrRedoingWhatHoldsIsRefusedInWords() {
    insertPerson("Ann", "Paris");
    long changeSet = history.lastUndoable().orElseThrow().id();
    assertThatThrownBy(() -> history.redo(changeSet)).isInstanceOf(UserFacingException.class);
    history.undo(changeSet);

    assertThatThrownBy(() -> history.undo(changeSet)).isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> history.undo(77)).isInstanceOf(UserFacingException.class);
  }

  @Test
  void listsWhoChangedAFieldFromWhatToWhat() {
    long ann = insertPerson("Ann", "Paris");
    update("UPDATE person SET city = 'Lyon' WHERE id = " + ann);
    update("UPDATE person SET city = 'Nice' WHERE id = " + ann);

    assertThat(history.changesOf("person", ann))
        .extracting(FieldChange::column, FieldChange::before, FieldChange::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("city", "Lyon", "Nice"),
            org.assertj.core.groups.Tuple.tuple("city", "Paris", "Lyon"));
  }

  @Test
  void whatARepositoryTellsOfIsCountedOnceAndWhatItForgetsIsCountedAllTheSame() {
    history.recordInSteps(
        ChangeKind.IMPORT,
        DONE,
        stepped -> {
          stepped.step(
              change -> {
                insert(change, "Ann", "Paris");
                change.inserted("person", 1, insert(change, "Bob", "Rome"));
                return insert(change, "Cid", "Oslo");
              });
          return stepped.step(
              change -> {
                insert(change, "Dan", "Bern");
                long last = insert(change, "Eve", "Kyiv");
                change.inserted("person", 2, last);
                return last;
              });
        });

    ChangeSet done = history.recent(1).getFirst();
    assertThat(done.rowCount()).isEqualTo(5);
    history.undo(done.id());
    assertThat(names()).isEmpty();
  }

  @Test
  void aChangeSetWithoutAnyRowLeavesNoTrace() {
    update("UPDATE person SET city = 'Nice' WHERE id = 0");
    assertThat(history.recent(10)).isEmpty();
  }

  private long insertPerson(String name, String city) {
    return history.record(ChangeKind.EDIT, DONE, change -> insert(change, name, city));
  }

  private static void insertBy(SteppedChange stepped, long id, String name) {
    stepped.step(change -> insert(change, id, name, "Rome"));
  }

  private static long insert(Change change, String name, String city) {
    return insert(change, change.nextId(), name, city);
  }

  private static long insert(Change change, long id, String name, String city) {
    change
        .transaction()
        .handle()
        .execute(
            "INSERT INTO person (id, created_by, changed_by, full_name, city, lifecycle, consent,"
                + " created_at) VALUES (?, ?, ?, ?, ?, 'LEAD', 'UNKNOWN', CURRENT_TIMESTAMP)",
            id,
            change.id(),
            change.id(),
            name,
            city);
    return id;
  }

  private void update(String... statements) {
    history.record(
        ChangeKind.EDIT,
        DONE,
        change -> {
          for (String statement : statements) {
            change.transaction().handle().execute(statement);
          }
          return statements.length;
        });
  }

  private Map<String, Object> person(long id) {
    return test.database()
        .read(
            open ->
                open.handle()
                    .createQuery("SELECT * FROM person WHERE id = ?")
                    .bind(0, id)
                    .mapToMap()
                    .one());
  }

  private List<String> names() {
    return test.database()
        .read(
            open ->
                open.handle()
                    .createQuery("SELECT full_name FROM person ORDER BY id")
                    .mapTo(String.class)
                    .list());
  }

  private List<Map<String, Object>> everything() {
    return test.database()
        .read(
            open -> {
              List<Map<String, Object>> rows =
                  new java.util.ArrayList<>(
                      open.handle()
                          .createQuery("SELECT * FROM person ORDER BY id")
                          .mapToMap()
                          .list());
              rows.addAll(
                  open.handle()
                      .createQuery("SELECT * FROM sales_order ORDER BY id")
                      .mapToMap()
                      .list());
              return rows;
            });
  }
}
