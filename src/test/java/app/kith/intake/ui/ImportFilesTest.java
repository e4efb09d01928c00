package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.testing.DraggedFiles;
import app.kith.testing.FakeDialogs;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Files laid on the Import screen: dropped, opened and pasted. */
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ImportFilesTest {
  private final FakeDialogs dialogs = new FakeDialogs();
  private Path folder;
  private TestDatabase test;
  private ImportScreen screen;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    folder = Files.createTempDirectory("kith-drop");
    test = TestDatabase.in(folder);
    screen = Folders.screen(test, Desks.of(test, dialogs));
    ScreenContent content = screen.screen().content().get();
    VBox.setVgrow(content.root(), Priority.ALWAYS);
    window.setScene(Picture.scene(new VBox(content.root()), 1128, 760));
    window.show();
    content.opened().accept(-1);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aListIsOpened(FxRobot robot) throws IOException {
    open(robot, "people.csv", "Name,Email\nAnn,ann@example.org\nBob,bob@example.org\n");

    assertThat(headline(robot)).isEqualTo("2 rows: 2 new people, 0 changed, 0 merged, 0 rejected");
  }

  @Test
  void aMailboxIsOpened(FxRobot robot) throws IOException {
    open(robot, "tea.mbox", ImportMailTest.BOX);

    assertThat(headline(robot))
        .isEqualTo("4 messages: 3 for the timelines, 2 new people, 1 rejected");
    assertThat(robot.lookup("#intakeFieldsPart").query().isVisible()).isFalse();
    assertThat(robot.lookup("#intakeOwn").query().isVisible()).isTrue();
  }

  @Test
  void filesThatAreDroppedTogetherComeOneAfterTheOther(FxRobot robot) throws IOException {
    DraggedFiles dragged =
        DraggedFiles.of(
            written("people.csv", "Name,Email\nAnn,ann@example.org\nBob,bob@example.org\n"),
            written("tea.mbox", ImportMailTest.BOX),
            written("cid.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Cid\nEMAIL:c@x.org\nEND:VCARD\n"));

    assertThat(drop(robot, dragged, "#intakeChoose")).isTrue();
    assertThat(headline(robot)).isEqualTo("2 rows: 2 new people, 0 changed, 0 merged, 0 rejected");
    assertThat(waiting(robot)).contains("tea.mbox, cid.vcf");

    robot.clickOn("#intakeImport").clickOn("#intakeAnother");
    assertThat(headline(robot)).startsWith("4 messages");
    robot.clickOn("#intakeImport").clickOn("#intakeAnother");
    assertThat(headline(robot)).startsWith("1 row: 1 new person");
    assertThat(test.database().countRows().get("person")).isEqualTo(2);
  }

  @Test
  void aFileThatIsDroppedOnAPlanWaits(FxRobot robot) throws IOException {
    open(robot, "people.csv", "Name,Email\nAnn,ann@example.org\n");

    DraggedFiles next = DraggedFiles.of(written("next.csv", "Name,Email\nBob,bob@example.org\n"));
    assertThat(drop(robot, next, "#intakePreview")).isTrue();

    assertThat(headline(robot)).isEqualTo("1 row: 1 new person, 0 changed, 0 merged, 0 rejected");
    assertThat(waiting(robot)).contains("next.csv");
  }

  @Test
  void whatIsNoFileIsNotTaken(FxRobot robot) {
    assertThat(drop(robot, DraggedFiles.text("Ann"), "#intakeChoose")).isFalse();
    assertThat(robot.lookup("#intakeChoose").query().isVisible()).isTrue();
  }

  private static boolean drop(FxRobot robot, DraggedFiles dragged, String on) {
    Node under = robot.lookup(on).query();
    AtomicBoolean taken = new AtomicBoolean();
    robot.interact(() -> taken.set(dragged.drop(under)));
    return taken.get();
  }

  private static String waiting(FxRobot robot) {
    return robot.lookup("#intakeQueueText").queryAs(Label.class).getText();
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void contactCardsAndDirectoryEntriesAreOpened(FxRobot robot) throws IOException {
    open(robot, "ann.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@example.org\nEND:VCARD\n");
    assertThat(headline(robot)).isEqualTo("1 row: 1 new person, 0 changed, 0 merged, 0 rejected");

    open(robot, "bob.ldif", "dn: cn=Bob\nobjectClass: person\ncn: Bob\nmail: bob@example.org\n");
    assertThat(headline(robot)).isEqualTo("1 row: 1 new person, 0 changed, 0 merged, 0 rejected");
  }

  @Test
  void aWatchedFolderOffersWhatIsLaidIntoIt(FxRobot robot) throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    dialogs.willChoose(inbox);
    robot.clickOn("#intakeFolderChoose");
    Files.writeString(inbox.resolve("people.csv"), "Name,Email\nAnn,ann@example.org\n");
    robot.interact(screen::beat).interact(screen::beat);

    robot.clickOn("Look at it");

    assertThat(headline(robot)).isEqualTo("1 row: 1 new person, 0 changed, 0 merged, 0 rejected");
    robot.clickOn("#intakeImport").clickOn("#intakeAnother").interact(screen::beat);
    assertThat(robot.lookup("#intakeFolderNothing").query().isVisible()).isTrue();
  }

  @Test
  void aCopiedFileIsPasted(FxRobot robot) throws IOException {
    ClipboardContent copied = new ClipboardContent();
    copied.putFiles(
        List.of(Files.writeString(folder.resolve("copied.mbox"), ImportMailTest.BOX).toFile()));
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(copied));

    robot.clickOn("#intake").press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V);
    robot.release(KeyCode.SHORTCUT);

    assertThat(headline(robot)).startsWith("4 messages");
  }

  @Test
  void copiedCardsArePasted(FxRobot robot) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL:+44 20 7946 0001\nEND:VCARD\n");
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(copied));

    robot.clickOn("#intake").press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V);
    robot.release(KeyCode.SHORTCUT);

    assertThat(headline(robot)).isEqualTo("1 row: 1 new person, 0 changed, 0 merged, 0 rejected");
  }

  private void open(FxRobot robot, String name, String content) throws IOException {
    Path file = written(name, content);
    robot.interact(() -> screen.open(file));
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#intakeHeadline").queryAs(Label.class).getText();
  }
}
