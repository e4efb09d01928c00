package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.fx.Texts;
import app.kith.intake.FolderOffers;
import app.kith.intake.Intake;
import app.kith.intake.Offer;
import app.kith.intake.recipe.Recipe;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderViewModelTest {
  private static final String LIST = "Kunde,Anschrift\nAnn,ann@example.org\nBob,bob@example.org\n";

  @TempDir private Path workspace;
  @TempDir private Path inbox;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeNotifications notifications = new FakeNotifications();
  private TestDatabase test;
  private ImportDesk desk;
  private ImportScreen screen;
  private FolderViewModel model;

  @BeforeEach
  void open() {
    test = TestDatabase.in(workspace);
    desk =
        new ImportDesk(
            new Intake(test.database(), test.history(), test.clock()),
            test.history(),
            new InlineTasks(),
            dialogs,
            notifications,
            new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC));
    screen = Folders.screen(test, desk);
    model = screen.folder();
    dialogs.willChoose(inbox);
    model.choose();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aChosenFolderIsRememberedByTheNextStart() {
    assertThat(Folders.screen(test, desk).folder().folder().get()).isEqualTo(inbox);

    model.forget();

    assertThat(Folders.screen(test, desk).folder().folder().get()).isNull();
  }

  @Test
  void newFilesAreOfferedWithWhatTheyWouldBringAndNothingIsImported() throws IOException {
    lay("list.csv", LIST);
    lay("tea.mbox", ImportMailTest.BOX);
    lay("answer.json", "{\"name\": 1}");

    beats();

    assertThat(model.waiting())
        .extracting(offer -> offer.told().key(), Offer::isUseful)
        .containsExactly(
            tuple("intake.refused.json", false),
            tuple("intake.plan.people", true),
            tuple("intake.plan.mail", true));
    assertThat(notifications.notes())
        .extracting(FakeNotifications.Note::message)
        .contains(FolderOffers.waiting(3));
    assertThat(people()).isZero();
  }

  @Test
  void aFileThatWasLookedAtAndImportedIsOfferedNoMore() throws IOException {
    lay("list.csv", LIST);
    beats();

    model.look(model.waiting().getFirst());
    screen.shown().importNow();
    beats();

    assertThat(people()).isEqualTo(2);
    assertThat(model.waiting()).isEmpty();
    assertThat(inbox.resolve("list.csv")).exists();
  }

  @Test
  void aFileThatIsNotWantedIsOfferedNoMoreAndStays() throws IOException {
    lay("list.csv", LIST);
    beats();

    model.leave(model.waiting().getFirst());
    beats();

    assertThat(model.waiting()).isEmpty();
    assertThat(people()).isZero();
    assertThat(inbox.resolve("list.csv")).exists();
  }

  @Test
  void aFileThatGoesAwayIsOfferedNoMore() throws IOException {
    Path file = lay("list.csv", LIST);
    beats();
    Files.delete(file);

    beats();

    assertThat(model.waiting()).isEmpty();
  }

  @Test
  void whatARecipeKnowsComesInByItselfOnlyWhereThatIsAllowed() throws IOException {
    saveRecipe();
    lay("january.csv", LIST);
    beats();
    assertThat(model.waiting().getFirst().recipe()).contains("Shop");
    assertThat(people()).isZero();

    model.importByItself(true);
    lay("other.csv", "Vorname,Ort\nCid,York\n");
    beats();

    assertThat(people()).isEqualTo(2);
    assertThat(model.waiting())
        .extracting(offer -> offer.file().path().getFileName().toString())
        .containsExactly("other.csv");
    assertThat(notifications.notes())
        .extracting(note -> note.message().key())
        .contains("intake.people.summary");
  }

  @Test
  void whatCameInByItselfDoesNotComeAgainAfterItWasTakenBack() throws IOException {
    saveRecipe();
    model.importByItself(true);
    lay("january.csv", LIST);
    beats();
    test.history().undo(test.history().recent(1).getFirst().id());

    beats();

    assertThat(people()).isZero();
    assertThat(model.waiting()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsSaid() throws IOException {
    Files.delete(inbox);
    beats();
    assertThat(model.trouble().get()).isEqualTo(Message.of("intake.folder.gone", inbox.toString()));

    Files.createDirectory(inbox);
    beats();
    assertThat(model.trouble().get()).isNull();
  }

  private void saveRecipe() throws IOException {
    Path first = Files.writeString(workspace.resolve("first.csv"), LIST);
    desk.intake().recipes().save(Recipe.of("Shop", desk.intake().inspect(first).people()));
  }

  private Path lay(String name, String content) throws IOException {
    return Files.writeString(inbox.resolve(name), content);
  }

  /** Two looks: a file that stays as it is between them is whole. */
  private void beats() {
    model.beat();
    model.beat();
  }

  private long people() {
    return test.database().countRows().get("person");
  }
}
