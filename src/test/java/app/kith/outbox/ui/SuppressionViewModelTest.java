package app.kith.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.outbox.SuppressionList;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionViewModelTest {
  @TempDir Path folder;

  @Test
  void addsWhatIsAnAddressAndRemovesOnlyAfterAYes() {
    FakeDialogs dialogs = new FakeDialogs();
    try (TestDatabase database = TestDatabase.in(folder)) {
      SuppressionViewModel model =
          new SuppressionViewModel(
              new SuppressionList(database.database(), database.clock()),
              new InlineTasks(),
              dialogs,
              new FakeNotifications());
      dialogs.willAnswer("not an address");
      model.add();
      assertThat(model.entries()).isEmpty();
      dialogs.willAnswer(" Ann@Example.com");
      model.add();
      assertThat(model.entries())
          .singleElement()
          .satisfies(entry -> assertThat(entry.address()).isEqualTo("ann@example.com"));
      model.entry().set(model.entries().getFirst());
      model.remove();
      assertThat(model.entries()).hasSize(1);
      dialogs.willConfirm(true);
      model.remove();
      assertThat(model.entries()).isEmpty();
    }
  }
}
