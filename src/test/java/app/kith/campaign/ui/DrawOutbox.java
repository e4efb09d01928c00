package app.kith.campaign.ui;

import app.kith.base.Messages;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignBench;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.outbox.MailAddress;
import app.kith.outbox.OutboxService;
import app.kith.outbox.Suppression;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.outbox.email.ScriptedSmtp.Act;
import app.kith.outbox.ui.OutboxScreen;
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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/** Draws the Outbox screen into PNG files, so that a person can look at it. */
public final class DrawOutbox {
  private DrawOutbox() {}

  /** Draws every variant into the folder given. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Look.loadFonts();
          try {
            for (boolean full : new boolean[] {false, true}) {
              try (CampaignBench bench =
                  new CampaignBench(Files.createTempDirectory("kith-draw"))) {
                if (full) {
                  fill(bench);
                }
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                  for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
                    Look.wear(theme);
                    draw(out, bench, theme, locale, full);
                  }
                }
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static void draw(Path out, CampaignBench bench, Theme theme, Locale locale, boolean full)
      throws IOException {
    Texts texts = new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC);
    OutboxService outbox = bench.outbox;
    OutboxScreen screen =
        new OutboxScreen(
            outbox,
            bench.suppressions,
            texts,
            new InlineTasks(),
            new FakeDialogs(),
            new FakeNavigator(),
            new FakeNotifications());
    ScreenContent content = screen.screen().content().get();
    Scene scene = Picture.scene(content.root(), 1128, 720);
    content.opened().accept(-1);
    String name =
        "outbox-%s-%s-%s"
            .formatted(
                full ? "full" : "empty",
                theme.name().toLowerCase(Locale.ROOT),
                locale.getLanguage());
    if (full) {
      TableView<?> table = (TableView<?>) scene.lookup("#messages");
      table.getSelectionModel().select(5);
    }
    Picture.save(scene, out.resolve(name + ".png"));
    ((TabPane) content.root()).getSelectionModel().select(1);
    Picture.save(scene, out.resolve(name + "-suppressed.png"));
  }

  private static void fill(CampaignBench bench) {
    List<CampaignBench.Person> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      people.add(
          new CampaignBench.Person("Person " + i, null, "p" + i + "@example.com", "GRANTED"));
    }
    bench.people(people);
    try (ScriptedSmtp server = new ScriptedSmtp(DrawOutbox::act)) {
      bench.ready(server.port());
      for (String subject : List.of("New baskets for spring", "春季新品上市，欢迎光临")) {
        Campaign made = bench.campaigns.create("Spring").campaign();
        bench.campaigns.save(
            new Campaign(
                made.id(), "Spring", null, subject, "Come by.", 0, null, null, made.createdAt()));
        bench.sender.send(made.id());
        bench.clock.advance(java.time.Duration.ofSeconds(1));
      }
      bench.suppressions.add(
          MailAddress.parse("p9@example.com").orElseThrow(), Suppression.OPTED_OUT);
      bench.suppressions.add(
          MailAddress.parse("someone@example.org").orElseThrow(), Suppression.BY_HAND);
      try (var channel = bench.email()) {
        for (int i = 0; i < 90; i++) {
          bench.pump(channel).turn();
        }
      }
    }
    bench.outbox.close(
        app.kith.outbox.OutboxReason.LOGIN_REFUSED, "535 5.7.8 Username and password not accepted");
  }

  private static Optional<Act> act(String step, int n, String line) {
    if (step.equals("DOT") && n % 14 == 5) {
      return Optional.of(new Act.HangUp());
    }
    if (step.equals("RCPT") && n % 19 == 3) {
      return Optional.of(
          new Act.Say("550 5.1.1 The account that you tried to reach does not exist"));
    }
    return step.equals("RCPT") && n % 11 == 2
        ? Optional.of(new Act.Say("451 4.7.1 Greylisted, please try again in five minutes"))
        : Optional.empty();
  }
}
