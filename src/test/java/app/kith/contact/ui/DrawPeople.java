package app.kith.contact.ui;

import app.kith.contact.Lifecycle;
import app.kith.contact.index.PeopleQuery;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** Draws the People and Timeline screens into PNG files: folder, then how many people. */
final class DrawPeople {
  private DrawPeople() {}

  /** Draws; needs the headless toolkit. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    CountDownLatch done = new CountDownLatch(1);
    Path folder = Files.createTempDirectory("kith-draw");
    try (TestDatabase empty = TestDatabase.in(folder.resolve("empty"));
        TestDatabase full = TestDatabase.in(folder.resolve("full"))) {
      PeopleFixture.fill(full, size, true);
      Platform.startup(
          () -> {
            try {
              Look.loadFonts();
              drawAll(out, empty, full);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            } finally {
              done.countDown();
            }
          });
      done.await();
    }
    System.exit(0);
  }

  private static void drawAll(Path out, TestDatabase empty, TestDatabase full) throws IOException {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      Look.wear(theme);
      for (Locale locale : new Locale[] {Locale.US, Locale.SIMPLIFIED_CHINESE}) {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
        people(out.resolve("people-empty-" + name + ".png"), empty, locale, "", "");
        people(out.resolve("people-" + name + ".png"), full, locale, "choose", "");
        people(out.resolve("people-found-" + name + ".png"), full, locale, "choose many", "an");
        people(out.resolve("people-none-" + name + ".png"), full, locale, "", "qqqq");
        people(out.resolve("people-form-" + name + ".png"), full, locale, "edit", "");
        timeline(out.resolve("timeline-" + name + ".png"), full, locale);
      }
    }
  }

  private static void people(Path file, TestDatabase test, Locale locale, String what, String query)
      throws IOException {
    PeopleStage stage = new PeopleStage(test, new InlineTasks(), locale);
    ScreenContent content = stage.people().screen().content().get();
    Stage window = new Stage();
    Scene scene = Picture.scene(content.root(), 1128, 720);
    window.setScene(scene);
    window.show();
    ((TextField) scene.lookup("#contactPeopleQuery")).setText(query);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ListView<?> list = (ListView<?>) scene.lookup("#contactPeopleList");
    if (what.equals("choose many")) {
      list.getSelectionModel().selectRange(1, 5);
    } else if (!what.isEmpty()) {
      long[] ids =
          stage
              .services
              .index()
              .search(PeopleQuery.everyone().with(Lifecycle.CUSTOMER).withOrders(true));
      content.opened().accept(ids[ids.length / 2]);
    }
    if (what.equals("edit")) {
      ((Button) scene.lookup("#contactPersonEdit")).fire();
      ((TextField) scene.lookup("#contactForm-email")).setText("wrong");
      ((Button) scene.lookup("#contactFormSave")).fire();
    }
    save(window, scene, file);
  }

  private static void timeline(Path file, TestDatabase test, Locale locale) throws IOException {
    PeopleStage stage = new PeopleStage(test, new InlineTasks(), locale);
    Stage window = new Stage();
    Scene scene = Picture.scene(stage.timeline().screen().content().get().root(), 1128, 720);
    window.setScene(scene);
    window.show();
    save(window, scene, file);
  }

  private static void save(Stage window, Scene scene, Path file) throws IOException {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    Picture.save(scene, file);
    window.close();
  }
}
