package app.kith.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.PersonField;
import app.kith.fx.ScreenId;
import app.kith.quality.QualityReport;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardViewModelTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private Shop shop;
  private BoardViewModel model;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    shop = new Shop(test, Locale.US);
    model = new BoardViewModel(shop.desk);
  }

  @AfterEach
  void close() {
    assertThat(shop.tasks.unhandled()).isEmpty();
    test.close();
  }

  @Test
  void anEmptyWorkspaceIsLookedAtWithoutComplaint() {
    model.open();
    assertThat(report().people()).isZero();
    assertThat(report().completeness()).isEqualTo(1);
    assertThat(report().validity()).isEqualTo(1);
  }

  @Test
  void theFiguresFollowWhatIsChangedElsewhere() {
    model.open();
    shop.fill();
    assertThat(report().people()).isEqualTo(Shop.PEOPLE);
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(report().people()).isZero();
  }

  @Test
  void aFigureLeadsToItsPeopleAndBack() {
    shop.fill();
    model.open();
    model.choose("email", PersonField.EMAIL.label(), Finding.DOUBTFUL);
    assertThat(model.choice().get()).isNotNull();
    assertThat(model.rows().rows()).hasSize(2);
    model.back();
    assertThat(model.choice().get()).isNull();
  }

  @Test
  void anotherRuleForOutliersLooksAgain() {
    shop.fill();
    model.open();
    assertThat(own(Finding.OUTLIER)).isEqualTo(1);
    var before = model.scan().get();
    model.rule().set(OutlierRule.QUARTILES);
    assertThat(model.scan().get()).isNotSameAs(before);
    assertThat(own(Finding.OUTLIER)).isEqualTo(1);
  }

  @Test
  void aLookThatIsStoppedLeavesTheFiguresAndSaysThatTheyAreOld() {
    shop.fill();
    model.open();
    var before = model.scan().get();
    shop.tasks.hold();
    model.look();
    assertThat(model.looking().get()).isTrue();
    model.stop();
    shop.tasks.releaseAll();
    assertThat(model.looking().get()).isFalse();
    assertThat(model.scan().get()).isSameAs(before);
    assertThat(model.stale().get()).isTrue();
    model.open();
    assertThat(model.stale().get()).isFalse();
  }

  @Test
  void aChangeDuringALookIsLookedAtAfterwards() {
    model.open();
    shop.tasks.hold();
    model.look();
    shop.fill();
    shop.tasks.releaseAll();
    assertThat(report().people()).isEqualTo(Shop.PEOPLE);
  }

  @Test
  void duplicatesAreReviewedOnTheirOwnScreen() {
    model.reviewDuplicates();
    assertThat(shop.navigator.visits().getLast().screen()).isEqualTo(ScreenId.DUPLICATES);
  }

  private QualityReport report() {
    var scan = model.scan().get();
    assertThat(scan).isNotNull();
    return scan.report();
  }

  private long own(Finding finding) {
    return report().fields().getLast().count(finding);
  }
}
