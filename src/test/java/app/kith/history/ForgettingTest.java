package app.kith.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.testing.OnePerson;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
  private static final int MANY = 20_000;

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
  void anUndoneChangeThatIsForgottenLeavesNoRowBehindAndCannotBeDoneAgain() {
    OnePerson.named("Ann", test);
    long adding = history.lastUndoable().orElseThrow().id();
    history.undo(adding);
    history.redo(adding);
    history.undo(adding);
    assertThat(keptRows()).isPositive();

    history.forget(adding);

    assertThat(keptRows()).isZero();
    assertThat(history.recent(10))
        .hasSize(4)
        .allMatch(set -> set.state() == ChangeSet.State.FORGOTTEN);
    assertThat(history.lastRedoable()).isEmpty();
    assertThatThrownBy(() -> history.redo(adding))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("history.forgotten.already");
    assertThatThrownBy(() -> history.undo(adding)).isInstanceOf(UserFacingException.class);
  }

  @Test
  void whatIsInEffectCannotBeForgotten() {
    OnePerson.named("Ann", test);
    long adding = history.lastUndoable().orElseThrow().id();

    assertThatThrownBy(() -> history.forget(adding))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("history.forget.not_undone");
    assertThatThrownBy(() -> history.forget(77)).isInstanceOf(UserFacingException.class);
  }

  @Test
  void otherChangesKeepTheirRedo() {
    OnePerson ann = OnePerson.named("Ann", test);
    long first = ann.rename("Bea");
    long second = ann.rename("Cid");
    history.undo(second);
    history.undo(first);

    history.forget(second);
    history.redo(first);

    assertThat(ann.name()).contains("Bea");
  }

  @Test
  void aChangeThatIsDoneAgainMeanwhileIsWholeOrForgotten() {
    for (int round = 0; round < 3; round++) {
      long before = people();
      long adding = addMany(round);
      history.undo(adding);

      CompletableFuture<Void> redo =
          CompletableFuture.runAsync(() -> history.redo(adding), Thread::startVirtualThread);
      while (!redo.isDone() && people() == before) {
        Thread.onSpinWait();
      }
      CompletableFuture<Void> forget =
          CompletableFuture.runAsync(() -> history.forget(adding), Thread::startVirtualThread);
      boolean done = succeeded(redo);
      boolean forgotten = succeeded(forget);

      assertThat(done).isNotEqualTo(forgotten);
      assertThat(people()).isEqualTo(done ? before + MANY : before);
    }
  }

  private static boolean succeeded(CompletableFuture<Void> work) {
    return work.handle((_, failure) -> failure == null).join();
  }

  private long addMany(int round) {
    PersonRepository repository = new PersonRepository();
    history.record(
        ChangeKind.IMPORT,
        Message.of("history.undo", "many " + round),
        change -> {
          repository.insertAll(
              change,
              IntStream.range(0, MANY)
                  .mapToObj(
                      i -> Person.named("P" + i, TestDatabase.NOW).id(change.nextId()).build())
                  .toList());
          return MANY;
        });
    return history.lastUndoable().orElseThrow().id();
  }

  private long people() {
    return test.database().countRows().get("person");
  }

  private long keptRows() {
    return test.database()
        .read(
            open ->
                open.handle()
                    .createQuery(
                        "SELECT (SELECT COUNT(*) FROM change_block)"
                            + " + (SELECT COUNT(*) FROM change_range)")
                    .mapTo(Long.class)
                    .one());
  }
}
