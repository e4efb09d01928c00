package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.plot.HeatView;
import app.kith.fx.plot.PlotFormat;
import app.kith.fx.plot.Savable;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import app.kith.segment.ui.scatter.PlotPanel;
import app.kith.shell.ui.ShellWindow;
import app.kith.testing.FakeDialogs;
import app.kith.testing.InlineTasks;
import app.kith.testing.MutableClock;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every plot of every screen is saved as PNG, SVG and CSV and shown as a table, also by keys. */
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class PlotsTest {
  @TempDir Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Set<String> seen = new HashSet<>();
  private Kith kith;
  private DeskWindow desk;
  private ShellWindow shell;

  @Start
  void start(Stage window) throws IOException {
    Path home = Files.createTempDirectory("kith-plots");
    MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
    kith = Kith.open(Workspace.at(home.resolve("Shop")), new Folders(home, home), clock);
    Intake.of(kith.database(), kith.history(), kith.products(), clock)
        .sample()
        .fill(new SampleBusiness(42, 200, LocalDate.of(2026, 11, 20)), Watch.NONE);
    kith.choices().preferences().language("en");
    Texts texts =
        new Texts(new Messages(Locale.ENGLISH), Currency.getInstance("USD"), ZoneOffset.UTC);
    desk = new DeskWindow(kith, new InlineTasks(), dialogs, texts);
    shell = desk.open(1280, 800);
    window.setScene(shell.scene());
    window.show();
  }

  @AfterEach
  void close() {
    kith.close();
  }

  @Test
  void everyPlotIsSavedInEachFormatAndShownAsATable(FxRobot robot) {
    for (ScreenId screen : desk.screens()) {
      robot.interact(
          () -> {
            desk.navigator().open(screen);
            check(screen.name());
          });
      for (TabPane sides : tabs()) {
        for (Tab side : sides.getTabs()) {
          robot.interact(
              () -> {
                sides.getSelectionModel().select(side);
                check(screen + " " + side.getText());
              });
        }
      }
    }
    robot.interact(() -> desk.navigator().open(ScreenId.SEGMENTS));
    ChoiceBox<?> ways = (ChoiceBox<?>) shell.scene().lookup("#exploreAlgorithm");
    for (int way = 0; way < ways.getItems().size(); way++) {
      int chosen = way;
      robot.interact(
          () -> {
            ways.getSelectionModel().select(chosen);
            ((Button) shell.scene().lookup("#exploreFind")).fire();
            check(ScreenId.SEGMENTS + " " + ways.getValue());
          });
    }

    assertThat(seen)
        .contains(
            "customers",
            "tree-of-groups",
            "distances",
            "revenue",
            "retention",
            "rfm-movement",
            "lifetime-value",
            "value-by-group",
            "gains",
            "calibration");
  }

  private List<TabPane> tabs() {
    return all(shell.scene().getRoot(), TabPane.class).stream().map(TabPane.class::cast).toList();
  }

  private void check(String where) {
    Parent root = shell.scene().getRoot();
    root.applyCss();
    root.layout();
    for (Node node : all(root, Savable.class)) {
      Savable plot = (Savable) node;
      if (isShown(node) && plot.rows().size() > 1) {
        try {
          check(where + " " + plot.file(), node, plot);
        } catch (Exception e) {
          throw new IllegalStateException(where + " " + plot.file(), e);
        }
        seen.add(plot.file());
      }
    }
  }

  private void check(String where, Node node, Savable plot) throws Exception {
    Parent place = node instanceof PlotPanel ? shell.scene().getRoot() : (Parent) node;
    boolean isScatter = place != node;
    MenuButton save =
        isScatter
            ? (MenuButton) place.lookup("#segment-plot-save")
            : (MenuButton) all(place, MenuButton.class).getFirst();
    assertThat(save.isFocusTraversable()).as(where).isTrue();
    assertThat(save.getAccessibleText()).as(where).isNotBlank();
    saved(where, save);
    if (!(plot instanceof HeatView)) {
      ToggleButton asTable =
          isScatter
              ? (ToggleButton)
                  all(place, ToggleButton.class).stream()
                      .filter(button -> "segment-plot-table".equals(button.getId()))
                      .findFirst()
                      .orElseThrow()
              : (ToggleButton) all(place, ToggleButton.class).getFirst();
      assertThat(asTable.isFocusTraversable()).as(where).isTrue();
      assertThat(asTable.getAccessibleText()).as(where).isNotBlank();
      asTable.fire();
      saved(where + " as table", save);
      tabled(where, (Parent) node);
      asTable.fire();
    } else {
      tabled(where, (Parent) node);
    }
  }

  private static void tabled(String where, Parent plot) {
    TableView<?> table = (TableView<?>) all(plot, TableView.class).getFirst();
    assertThat(table.isVisible()).as(where).isTrue();
    assertThat(table.getItems()).as(where).isNotEmpty();
    assertThat(table.isFocusTraversable()).as(where).isTrue();
    assertThat(table.getAccessibleText()).as(where).isNotBlank();
  }

  private void saved(String where, MenuButton save) throws Exception {
    for (PlotFormat format : PlotFormat.values()) {
      Path file = folder.resolve("plot." + format.ending());
      Files.deleteIfExists(file);
      dialogs.willChoose(file);
      save.getItems().get(format.ordinal()).fire();
      assertThat(file).as(where).isNotEmptyFile();
      switch (format) {
        case PNG -> assertThat(colours(file)).as("colours of " + where).isGreaterThan(4);
        case SVG -> assertThat(elements(file)).as("marks of " + where).isGreaterThan(4);
        case CSV -> isTable(where, file);
      }
    }
  }

  private static long colours(Path file) throws IOException {
    var picture = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 3) {
      for (int y = 0; y < picture.getHeight(); y += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  private static int elements(Path file) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    return document.getElementsByTagName("*").getLength();
  }

  private static void isTable(String where, Path file) {
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      var rows = csv.stream().toList();
      assertThat(rows).as(where).hasSizeGreaterThan(1);
      assertThat(rows)
          .as(where)
          .allMatch(row -> row.getFieldCount() == rows.getFirst().getFieldCount());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private static List<Node> all(Node from, Class<?> kind) {
    List<Node> found = new ArrayList<>();
    if (kind.isInstance(from)) {
      found.add(from);
    }
    if (from instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, kind)));
    }
    return found;
  }
}
