package app.kith.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.PersonField;
import app.kith.fx.ScreenId;
import app.kith.quality.QualityScan;
import app.kith.quality.check.Finding;
import app.kith.quality.fill.Grouping;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsViewModelTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private Shop shop;
  private BoardViewModel board;
  private RowsViewModel model;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    shop = new Shop(test, Locale.US);
    shop.fill();
    board = new BoardViewModel(shop.desk);
    model = board.rows();
    board.open();
  }

  @AfterEach
  void close() {
    assertThat(shop.tasks.unhandled()).isEmpty();
    assertThat(shop.dialogs.errors()).isEmpty();
    test.close();
  }

  @Test
  void manyPeopleAreReadPageByPage() {
    showLoud();
    assertThat(model.rows()).hasSize(RowsViewModel.PAGE);
    assertThat(model.place().get()).isEqualTo(new RowsViewModel.Place(1, 200, 250));
    model.next();
    assertThat(model.rows()).hasSize(50);
    assertThat(model.place().get()).isEqualTo(new RowsViewModel.Place(201, 250, 250));
    model.next();
    assertThat(model.place().get().first()).isEqualTo(201);
    model.previous();
    assertThat(model.place().get().first()).isEqualTo(1);
  }

  @Test
  void everybodyIsRepairedInOneChangeThatTheBarTakesBack() {
    showLoud();
    model.next();
    model.doAll();
    assertThat(shop.loud()).isZero();
    assertThat(model.place().get().all()).isZero();
    test.history().undo(shop.notifications.notes().getLast().changeSetId());
    assertThat(shop.loud()).isEqualTo(250);
    assertThat(model.place().get().all()).isEqualTo(250);
  }

  @Test
  void onlyTheTickedOnesAreRepairedAlsoFromSeveralPages() {
    showLoud();
    model.doTicked();
    assertThat(shop.loud()).isEqualTo(250);
    model.tick(model.rows().getFirst().personId(), true);
    model.tick(model.rows().get(1).personId(), true);
    model.tick(model.rows().get(1).personId(), false);
    model.next();
    model.tick(model.rows().getFirst().personId(), true);
    model.doTicked();
    assertThat(shop.loud()).isEqualTo(248);
    assertThat(model.ticked()).isEmpty();
    assertThat(model.place().get().all()).isEqualTo(248);
  }

  @Test
  void whatNobodyCanProposeIsNotRepaired() {
    board.choose("phone", PersonField.PHONE.label(), Finding.MISSING);
    assertThat(model.deed().get()).isEqualTo(Deed.NONE);
    assertThat(model.groupings()).isEmpty();
    model.doAll();
    assertThat(shop.notifications.notes()).isEmpty();
  }

  @Test
  void blanksAreFilledWithWhatIsUsualAndTheGuessesConfirmed() {
    board.choose("own:Visits", Message.of("quality.own", "Visits"), Finding.MISSING);
    assertThat(model.groupings()).contains(Grouping.EVERYBODY);
    assertThat(model.rows()).allMatch(row -> row.proposal() == null);
    model.fillBy(Grouping.EVERYBODY);
    assertThat(model.deed().get()).isEqualTo(Deed.FILL);
    assertThat(model.rows()).allMatch(row -> "16".equals(row.proposal()));
    model.doAll();
    assertThat(model.place().get()).isEqualTo(RowsViewModel.Place.NOWHERE);

    board.choose("own:Visits", Message.of("quality.own", "Visits"), Finding.GUESSED);
    assertThat(model.place().get().all()).isEqualTo(160);
    model.tick(model.rows().getFirst().personId(), true);
    model.doTicked();
    assertThat(model.place().get().all()).isEqualTo(159);
  }

  @Test
  void leavingTheBlanksShowsNoProposalAnyMore() {
    board.choose("own:Visits", Message.of("quality.own", "Visits"), Finding.MISSING);
    model.fillBy(Grouping.EVERYBODY);
    model.fillBy(RowsViewModel.LEAVE);
    assertThat(model.deed().get()).isEqualTo(Deed.NONE);
    assertThat(model.rows()).allMatch(row -> row.proposal() == null);
    model.doAll();
    assertThat(model.place().get().all()).isEqualTo(160);
  }

  @Test
  void numbersFarOffAndPeopleAsAWholeAreListedToo() {
    board.choose("own:Visits", Message.of("quality.own", "Visits"), Finding.OUTLIER);
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().getFirst().value()).isEqualTo("9000");
    board.choose(QualityScan.PERSON, Finding.STALE.label(), Finding.STALE);
    assertThat(model.rows()).isEmpty();
    assertThat(model.place().get()).isEqualTo(RowsViewModel.Place.NOWHERE);
  }

  @Test
  void theListIsWrittenIntoAFile() throws IOException {
    Path file = folder.resolve("loud.csv");
    showLoud();
    model.export();
    assertThat(file).doesNotExist();
    shop.dialogs.willChoose(file);
    model.export();
    assertThat(Files.readAllLines(file)).hasSize(251);
    assertThat(shop.notifications.notes().getLast().changeSetId()).isEqualTo(-1);
  }

  @Test
  void aPersonIsOpenedOnTheirOwnPage() {
    model.openPerson(42);
    assertThat(shop.navigator.visits().getLast().screen()).isEqualTo(ScreenId.PEOPLE);
    assertThat(shop.navigator.visits().getLast().entityId()).isEqualTo(42);
  }

  private void showLoud() {
    board.choose("full_name", PersonField.FULL_NAME.label(), Finding.REPAIRABLE);
  }
}
