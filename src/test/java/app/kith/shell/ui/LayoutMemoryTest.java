package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.settings.Settings;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class LayoutMemoryTest {
  @TempDir Path folder;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static SplitPane split(TableView<String> table) {
    SplitPane split = new SplitPane(new ScrollPane(new StackPane(table)), new Pane());
    split.setId("list");
    return split;
  }

  private static TableView<String> table() {
    TableView<String> table = new TableView<>();
    table.setId("rows");
    for (String id : new String[] {"name", "city"}) {
      TableColumn<String, String> column = new TableColumn<>();
      column.setId(id);
      table.getColumns().add(column);
    }
    return table;
  }

  @Test
  void remembersDividersAndSortOrders() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () -> {
            TableView<String> table = table();
            SplitPane split = split(table);
            new LayoutMemory(settings).attach("PEOPLE", split);
            Scene scene = new Scene(split, 800, 600);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            split.setDividerPositions(0.25);
            TableColumn<String, ?> city = table.getColumns().get(1);
            city.setSortType(SortType.DESCENDING);
            table.getSortOrder().add(city);
          });
      settings.save();

      Settings again = new Settings(workspace.database());
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () -> {
            TableView<String> table = table();
            SplitPane split = split(table);
            new LayoutMemory(again).attach("PEOPLE", split);
            assertThat(split.getDividerPositions()[0]).isBetween(0.2, 0.3);
            assertThat(table.getSortOrder()).extracting(TableColumn::getId).containsExactly("city");
            assertThat(table.getSortOrder().getFirst().getSortType())
                .isEqualTo(SortType.DESCENDING);
          });
    }
  }
}
