package app.kith.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.testing.OnePerson;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
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
