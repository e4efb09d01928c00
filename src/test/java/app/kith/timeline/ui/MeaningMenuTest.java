package app.kith.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.text.CustomerWords;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.fx.ViewLoader;
import app.kith.history.ChangeKind;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import app.kith.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
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
class MeaningMenuTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeNotifications notifications = new FakeNotifications();
  private TestDatabase test;
  private Stage window;

  @Start
  void start(Stage stage) throws IOException {
    window = stage;
    test = TestDatabase.in(Files.createTempDirectory("kith-meaning"));
    test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("timeline.title"),
            change -> {
              new PersonRepository()
                  .insertAll(change, List.of(Person.named("Ann Lee", NOON).id(1).build()));
              new TimelineRepository()
                  .insertAll(
                      change,
                      List.of(
                          ticket(2, "Still waiting", "The parcel is very late. I am not happy."),
                          ticket(3, "送餐太慢", "味道很差，我要投诉"),
                          ticket(4, "See you on Tuesday", "at Anna's"),
                          ticket(5, "Wo ist mein Paket?", "Ich habe es nicht erhalten")));
              return 0;
            });
    show(Theme.LIGHT, Locale.US);
  }

  private static TimelineEvent ticket(long id, String title, String body) {
    return new TimelineEvent(
        id, 1, EntryKind.TICKET, NOON.plusSeconds(id), title, body, "So sorry that it is late");
  }

  private void show(Theme theme, Locale locale) {
    Look.wear(theme);
    Texts texts = new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC);
    TimelineDesk desk =
        new TimelineDesk(
            new TimelineService(test.database(), test.history(), test.clock(), new CustomerWords()),
            test.history(),
            new InlineTasks(),
            new FakeDialogs(),
            notifications,
            new FakeNavigator(),
            texts);
    TimelineScreen screen = new TimelineScreen(desk, new ViewLoader(texts));
    window.setScene(Picture.scene(screen.screen().content().get().root(), 1128, 480));
    window.show();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aReadingIsPutRightByTheKeyboardAlone(FxRobot robot) {
    robot.interact(() -> robot.lookup("#timelineList").queryListView().requestFocus());
    for (int i = 0; i < 12 && !isMenu(); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(isMenu()).isTrue();
    assertThat(window.getScene().getFocusOwner().getAccessibleText())
        .isEqualTo("Say what this means");

    robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.RIGHT).type(KeyCode.ENTER);

    assertThat(test.database().countRows()).containsEntry("text_meaning", 1L);
    assertThat(notifications.notes().getLast().message().key()).isEqualTo("timeline.corrected");
  }

  @Test
  void whatWasSaidIsTickedAndCanBeTakenBack(FxRobot robot) {
    assertThat(menu(robot).getItems()).hasSize(3);
    robot.interact(
        () -> ((javafx.scene.control.Menu) menu(robot).getItems().get(1)).getItems().get(4).fire());
    assertThat(menu(robot).getItems()).hasSize(5);
    robot.interact(() -> menu(robot).getItems().getLast().fire());
    assertThat(test.database().countRows()).containsEntry("text_meaning", 0L);
  }

  @Test
  void whatIsMarkedInTheTextIsAlsoSaidInWords(FxRobot robot) {
    java.util.Optional<javafx.scene.Node> cell =
        robot.lookup(".timeline-cell").queryAll().stream()
            .filter(it -> String.valueOf(it.getAccessibleText()).contains("Still waiting"))
            .findFirst();

    assertThat(cell.orElseThrow().getAccessibleText())
        .contains("The parcel is very late. I am not happy.")
        .contains("Sounds unhappy, complaining, about delivery")
        .contains("marked in the text: “")
        .contains("“late”");
    assertThat(cell.orElseThrow().lookupAll(".timeline-marked")).isNotEmpty();
  }

  @Test
  void theShopsOwnAnswerIsShownButNeitherReadNorMarked(FxRobot robot) {
    javafx.scene.Node cell = robot.lookup(".timeline-cell").nth(1).query();

    assertThat(cell.getAccessibleText()).contains("Answered: So sorry that it is late");
    assertThat(cell.lookup(".timeline-answer"))
        .isInstanceOfSatisfying(
            javafx.scene.control.Label.class,
            answer -> assertThat(answer.getText()).isEqualTo("Answered: So sorry that it is late"));
  }

  private boolean isMenu() {
    return window.getScene().getFocusOwner() instanceof MeaningMenu;
  }

  private static MenuButton menu(FxRobot robot) {
    return robot.lookup(".timeline-meaning").queryAs(MenuButton.class);
  }
}
