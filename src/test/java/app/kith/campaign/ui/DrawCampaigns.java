package app.kith.campaign.ui;

import app.kith.base.Messages;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignBench;
import app.kith.campaign.CampaignDesk;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.fx.ViewLoader;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Draws the Campaigns screen into PNG files, so that a person can look at it. */
public final class DrawCampaigns {
  private static final String BODY =
      """
      # New in spring, {{first_name|dear friend}}
      The first baskets of the year are in: willow from **Somerset**, made by hand, and a
      few that we are quite proud of.

      - free delivery until Easter
      - repairs for everything you ever bought from us

      [[See the new baskets]](https://shop.example/spring)

      Yours,
      Ada of the shop
      """;

  private DrawCampaigns() {}

  /** Draws every variant into the folder given. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Look.loadFonts();
          List<Runnable> shots = new ArrayList<>();
          for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
              for (String what : List.of("empty", "draft", "sent", "trouble")) {
                shots.add(() -> draw(out, theme, locale, what, shots, done));
              }
            }
          }
          shots.removeFirst().run();
        });
    done.await();
    Platform.exit();
  }

  private static void draw(
      Path out, Theme theme, Locale locale, String what, List<Runnable> rest, CountDownLatch done) {
    Look.wear(theme);
    CampaignBench bench = bench(what);
    Texts texts = new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC);
    CampaignScreen screen =
        new CampaignScreen(
            new CampaignDesk(
                bench.campaigns, bench.audiences, bench.sender, bench.outbox, bench.clock),
            texts,
            new ViewLoader(texts),
            new InlineTasks(),
            new FakeDialogs(),
            new FakeNavigator(),
            new FakeNotifications());
    ScreenContent content = screen.screen().content().get();
    Scene scene = Picture.scene(content.root(), 1128, what.equals("draft") ? 1000 : 720);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    content.opened().accept(-1);
    PauseTransition settle = new PauseTransition(Duration.millis(900));
    settle.setOnFinished(
        _ -> {
          save(scene, out.resolve(name(theme, locale, what)));
          stage.close();
          bench.close();
          if (rest.isEmpty()) {
            done.countDown();
          } else {
            Platform.runLater(rest.removeFirst());
          }
        });
    settle.play();
  }

  private static String name(Theme theme, Locale locale, String what) {
    return "campaigns-%s-%s-%s.png"
        .formatted(what, theme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
  }

  private static void save(Scene scene, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Picture.save(scene, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CampaignBench bench(String what) {
    try {
      CampaignBench bench = new CampaignBench(Files.createTempDirectory("kith-draw"));
      if (what.equals("empty")) {
        return bench;
      }
      List<CampaignBench.Person> people = new ArrayList<>();
      for (int i = 0; i < 1_300; i++) {
        people.add(
            new CampaignBench.Person(
                "Person " + i,
                i == 0 ? "Zoë" : null,
                i % 40 == 7 ? null : "p" + i + "@example.com",
                i % 33 == 1 ? "REFUSED" : "GRANTED"));
      }
      bench.people(people);
      if (!what.equals("trouble")) {
        bench.ready(2525);
      }
      bench.campaigns.create("Harvest letter");
      Campaign made = bench.campaigns.create("Spring baskets").campaign();
      bench.campaigns.save(
          new Campaign(
              made.id(),
              "Spring baskets",
              null,
              what.equals("trouble") ? "" : "New baskets for {{first_name|you}}",
              what.equals("trouble") ? "Dear {{first_name}}, [look](shop.example)" : BODY,
              what.equals("trouble") ? 0 : 10,
              what.equals("draft") ? 250 : null,
              null,
              made.createdAt()));
      if (what.equals("sent")) {
        send(bench, made.id());
      }
      return bench;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(CampaignBench bench, long id) {
    try (ScriptedSmtp server = ScriptedSmtp.willing()) {
      bench.ready(server.port());
      bench.sender.send(id);
      try (var channel = bench.email()) {
        for (int i = 0; i < 40; i++) {
          bench.pump(channel).turn();
        }
      }
    }
  }
}
