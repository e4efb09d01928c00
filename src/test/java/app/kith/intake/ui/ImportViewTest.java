package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.testing.FakeDialogs;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {
  private static final String LIST =
      "Name,Email,Met on\nAnn,ann@example.org,03/04/2026\nBob,bob@example.org,05/06/2026\n,,\"\"\n"
          + ",,07/08/2026\n";

  private final FakeDialogs dialogs = new FakeDialogs();
  private Path folder;
  private TestDatabase test;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    folder = Files.createTempDirectory("kith-import");
    test = TestDatabase.in(folder);
    ScreenContent content = Folders.screen(test, Desks.of(test, dialogs)).screen().content().get();
    window.setScene(Picture.scene(content.root(), 1128, 760));
    window.show();
    content.opened().accept(-1);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aFileIsChosenPlannedImportedAndTakenBack(FxRobot robot) throws IOException {
    choose(robot, LIST);
    assertThat(text(robot, "#intakeHeadline"))
        .isEqualTo("3 rows: 2 new people, 0 changed, 0 merged, 1 rejected");

    robot.clickOn("#intakeImport");
    assertThat(people()).isEqualTo(2);

    robot.clickOn("#intakeUndo");
    assertThat(people()).isZero();
    assertThat(robot.lookup("#intakeImport").queryButton().getText()).isEqualTo("Import 2 people");
  }

  @Test
  void aDateThatCanBeReadInTwoWaysIsSettledInTheTable(FxRobot robot) throws IOException {
    choose(robot, LIST);

    robot.clickOn("month first (12/31/2024)").clickOn("day first (31/12/2024)");
    robot.clickOn("#intakeImport");

    String earliest =
        test.database()
            .read(
                open ->
                    open.handle()
                        .createQuery("SELECT MIN(date_value) FROM custom_value")
                        .mapTo(String.class)
                        .one());
    assertThat(earliest).startsWith("2026-04-03");
  }

  @Test
  void theRowsOfThePlanAreNarrowedToOneOutcome(FxRobot robot) throws IOException {
    choose(robot, LIST);
    assertThat(robot.lookup("#intakeLines").queryTableView().getItems()).hasSize(3);
    robot.interact(() -> ((ScrollPane) robot.lookup("#intakeWork").<Node>query()).setVvalue(1));

    robot.clickOn("Rejected  1");
    assertThat(robot.lookup("#intakeLines").queryTableView().getItems()).hasSize(1);

    robot.clickOn("Rejected  1");
    assertThat(robot.lookup("#intakeLines").queryTableView().getItems()).hasSize(3);
  }

  @Test
  void aCellOfTheRejectedRowIsCorrectedInPlace(FxRobot robot) throws IOException {
    choose(robot, LIST);
    robot.interact(() -> ((ScrollPane) robot.lookup("#intakeWork").<Node>query()).setVvalue(1));
    robot.clickOn("Rejected  1");

    robot.doubleClickOn(cell(robot, 0, 3));
    robot.write("Cid").type(KeyCode.ENTER);

    assertThat(text(robot, "#intakeHeadline"))
        .isEqualTo("3 rows: 3 new people, 0 changed, 0 merged, 0 rejected");
    robot.clickOn("#intakeImport");
    assertThat(people()).isEqualTo(3);
  }

  private static Node cell(FxRobot robot, int line, int column) {
    return robot
        .lookup("#intakeLines")
        .lookup(".table-row-cell")
        .queryAllAs(TableRow.class)
        .stream()
        .filter(row -> row.isVisible() && row.getIndex() == line)
        .flatMap(row -> row.lookupAll(".table-cell").stream())
        .map(TableCell.class::cast)
        .filter(it -> it.getTableView().getColumns().indexOf(it.getTableColumn()) == column)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNoTableIsRefusedInASentence(FxRobot robot) throws IOException {
    choose(robot, "");

    assertThat(robot.lookup("#intakeRefusal").<Node>query().isVisible()).isTrue();
    assertThat(text(robot, "#intakeRefusal")).contains("is empty");
  }

  private void choose(FxRobot robot, String content) throws IOException {
    dialogs.willChoose(Files.writeString(folder.resolve("list.csv"), content));
    robot.clickOn("#intakeChoose");
  }

  private long people() {
    return test.database().countRows().get("person");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
