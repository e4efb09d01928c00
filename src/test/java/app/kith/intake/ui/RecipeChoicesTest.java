package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.sheet.MadeWorkbook;
import app.kith.intake.recipe.Recipe;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeChoicesTest {
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeNotifications notes = new FakeNotifications();
  @TempDir private Path folder;
  private TestDatabase test;
  private ImportViewModel model;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    model = new ImportViewModel(Desks.of(test, new InlineTasks(), dialogs, notes));
  }

  @AfterEach
  void close() {
    model.another();
    test.close();
  }

  @Test
  void howColumnsAreReadIsSavedUnderANameAndFoundAgain() throws IOException {
    Path list = file("Who,Mail\nAnn,ann@x.org\n");
    model.open(list);
    model.fields().field(0, PersonField.JOB_TITLE);
    model.rule(ConflictRule.LONGEST);
    dialogs.willAnswer("the club");
    model.recipes().save("");
    assertThat(notes.notes()).extracting(it -> it.message().key()).contains("intake.recipe.saved");
    assertThat(model.recipes().all()).extracting(Recipe::name).containsExactly("the club");

    model.open(list);
    assertThat(model.state().file().get().recipe().orElseThrow().name()).isEqualTo("the club");
    assertThat(model.state().columns().getFirst().field()).isEqualTo(PersonField.JOB_TITLE);
    assertThat(model.state().columns().getFirst().rule())
        .isEqualTo(new RuleChoice(ConflictRule.LONGEST));
  }

  @Test
  void aRecipeIsChosenForAFileWithMoreColumns() throws IOException {
    model.open(file("Who,Mail\nAnn,ann@x.org\n"));
    model.fields().field(0, PersonField.COMPANY);
    dialogs.willAnswer("firms");
    model.recipes().save("");
    model.open(file("Who,Mail,Town\nAnn,ann@x.org,York\n"));
    assertThat(model.state().file().get().recipe()).isEmpty();
    model.recipes().use(model.recipes().all().getFirst());
    assertThat(model.state().columns().getFirst().field()).isEqualTo(PersonField.COMPANY);
  }

  @Test
  void whoListensToTheRecipesCanStopListening() {
    assertThat(model.recipes().all()).isSameAs(model.recipes().all());
  }

  @Test
  void nothingIsSavedWithoutAName() throws IOException {
    model.open(file("Who,Mail\nAnn,ann@x.org\n"));
    model.recipes().save("");
    assertThat(model.recipes().all()).isEmpty();
  }

  @Test
  void anotherSheetOfAWorkbookIsRead() throws IOException {
    Path book =
        MadeWorkbook.ods(
                MadeWorkbook.odsRow("Name", "Email") + MadeWorkbook.odsRow("Ann", "ann@x.org"),
                MadeWorkbook.odsRow("Name", "Email") + MadeWorkbook.odsRow("Bob", "bob@x.org"))
            .to(folder.resolve("book.ods"));
    model.open(book);
    assertThat(model.state().file().get().sheets()).hasSize(2);
    assertThat(model.plan().row(0).cell(0)).isEqualTo("Ann");
    model.reading().sheet(1);
    assertThat(model.plan().row(0).cell(0)).isEqualTo("Bob");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), content);
  }

  @Test
  void aRecipeThatWasJustSavedIsTheChosenOne() throws IOException {
    model.open(Files.writeString(folder.resolve("new.csv"), "Name,Email\nAnn,ann@example.org\n"));
    dialogs.willAnswer("Tea club");

    model.recipes().save("");

    assertThat(model.state().file().get().recipe().map(Recipe::name)).contains("Tea club");
    assertThat(model.state().isReady().get()).as("no need to plan anew").isTrue();
  }

  @Test
  void theCountryThatIsSaidDecidesWhereNoValueDoesAndNotOverAPerson() throws IOException {
    String list = "Name,Since,Spent\nAnn,03/04/2021,1.234\nBob,05/06/2022,2.500\n";
    model.open(Files.writeString(folder.resolve("de.csv"), list));
    assertThat(styles()).containsExactly(DateOrder.MONTH_FIRST, NumberStyle.POINT);

    model.country("DE");
    assertThat(styles()).containsExactly(DateOrder.DAY_FIRST, NumberStyle.COMMA);

    model.fields().style(2, NumberStyle.POINT);
    model.country("FR");
    assertThat(styles()).containsExactly(DateOrder.DAY_FIRST, NumberStyle.POINT);

    model.open(Files.writeString(folder.resolve("next.csv"), list.replace("Bob", "Rob")));
    assertThat(styles()).containsExactly(DateOrder.DAY_FIRST, NumberStyle.COMMA);
  }

  private List<Object> styles() {
    return model.state().columns().stream()
        .skip(1)
        .<Object>map(choice -> Objects.requireNonNull(choice.style()))
        .toList();
  }

  @Test
  void cleanedNumbersWithoutACodeAreFromTheCountryThatIsSaid() throws IOException {
    model.open(Files.writeString(folder.resolve("uk.csv"), "Name,Phone\nAnn,020 7946 0001\n"));
    model.country("GB");
    model.clean(true);
    model.importNow();

    String phone =
        test.database()
            .read(
                open ->
                    open.handle()
                        .createQuery("SELECT phone FROM person")
                        .mapTo(String.class)
                        .one());
    assertThat(phone).isEqualTo("+442079460001");
  }
}
