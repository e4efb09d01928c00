package app.kith.intake.ui;

import app.kith.base.Messages;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.intake.Intake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.people.Crowd;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Draws the Import screen into PNG files, so that a person can look at it. */
public final class DrawImport {
  private static final String PEOPLE =
      """
      Customer ID,Name,Birthday,Email,Phone,Company,City,Newsletter,Favourite tea,Household size,First visit
      K1,Ann Lee,03/04/1980,ann@example.org,+44 20 7946 0001,Tea & Co,Leeds,yes,Oolong,2,2024-01-15
      K2,王芳,,wang@example.org,13800138000,茶叶公司,上海,no,龙井,4,2024-02-16
      K3,=SUM(A1),,bob(at)example.org,,,,,,n/a,30.02.2024
      ,,,,,,,,,1,
      K5,José Núñez,05/06/1991,jose@example.org,,,Sevilla,yes,Sencha,1,2025-03-01
      K1,Ann Lee,,,,,,,,,
      K7,Cid Old,,cid@example.org,,Old Firm,York,,Assam,3,2023-05-05
      """;

  private static final String DATED =
      """
      Customer ID,Name,Email,City,Updated at
      K1,Ann Lee,ann@example.org,York,2024-03-01
      K7,Cid Older,cid@example.org,Bath,2099-01-01
      """;

  private static final String BOTH =
      """
      Order number,Order date,Customer name,Email,Phone,Company,City,Product,Quantity,Unit price
      7001,2026-03-01,Ann Lee,ann@example.org,+44 20 7946 0001,Tea & Co,Leeds,Oolong,2,12.50
      7001,2026-03-01,Ann Lee,ann@example.org,+44 20 7946 0001,Tea & Co,Leeds,Sencha,1,8.00
      7002,2026-03-02,Bob Ray,bob@example.org,,Mate Ltd,Hull,Oolong,-1,12.50
      """;

  private static final String HEADLESS =
      """
      张伟,zhang@example.org,13800138000,上海,中山路8号,200000,1980-04-03
      王芳,wang@example.org,13900139000,北京,南京西路100号,100080,1991-12-25
      李娜,li@example.org,13700137000,成都,人民路3号,610000,1975-01-30
      """;

  private DrawImport() {}

  /** Draws every variant into the folder given. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Look.loadFonts();
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
              for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
                Look.wear(theme);
                draw(out, theme.name().toLowerCase(Locale.ROOT), locale);
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

  /** Several files at once; the first means people who are there, and looks like one of them. */
  private static void drawTogether(ImportScreen screen, Path folder, Path out) throws IOException {
    screen.open(
        Files.writeString(folder.resolve("crowd.csv"), Crowd.HEAD + Crowd.MARGARET + Crowd.rows()));
    screen.shown().importNow();
    screen.shown().another();
    Path mixed =
        Files.writeString(
            folder.resolve("the fair.csv"),
            Crowd.HEAD.strip()
                + ",Since,Budget\n"
                + Crowd.MARGRET.strip()
                + ",17/03/2026,\"1.234,50 EUR\"\n"
                + "Ada,Younger,someone0@example.com,,,Hull,,,03/04/2026,\"20,00 EUR\"\n");
    Path cards = Files.writeString(folder.resolve("cards.csv"), "Name\nAnn\n");
    Path shop = Files.writeString(folder.resolve("shop.csv"), "Name\nBob\n");
    screen.open(List.of(mixed, cards, shop));
    PlanVerdicts verdicts = screen.shown().plan().verdicts();
    verdicts.decide(verdicts.sureAndOpen(), true);
    save(screen, out);
    screen.shown().queue().clear();
    screen.shown().another();
  }

  private static void draw(Path out, String theme, Locale locale) throws IOException {
    Path folder = Files.createTempDirectory("kith-draw");
    try (TestDatabase test = TestDatabase.in(folder)) {
      Texts texts = new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC);
      FakeDialogs dialogs = new FakeDialogs();
      ImportScreen screen =
          Folders.screen(
              test,
              new ImportDesk(
                  new Intake(test.database(), test.history(), test.clock()),
                  test.history(),
                  new InlineTasks(),
                  dialogs.willAnswer("Tea club"),
                  new FakeNotifications(),
                  texts));
      String name = "import-" + theme + "-" + locale.getLanguage();
      save(screen, out.resolve(name + "-empty.png"));
      drawFolder(screen, dialogs, folder, out.resolve(name + "-folder.png"));
      Path first = folder.resolve("known.csv");
      Files.writeString(first, "Customer ID,Name,Email,City\nK7,Cid Oldham,cid@example.org,Hull\n");
      screen.open(first);
      screen.shown().importNow();
      Path file = folder.resolve("customers-2026.csv");
      Files.writeString(file, PEOPLE);
      screen.open(file);
      save(screen, out.resolve(name + "-plan.png"));
      PlanViewModel plan = screen.shown().plan();
      screen.shown().recipes().save("");
      screen.shown().rule(ConflictRule.ASK);
      plan.correct(plan.row(3), 1, "Dora Hill");
      save(screen, out.resolve(name + "-corrected.png"));
      screen.shown().importNow();
      save(screen, out.resolve(name + "-done.png"));
      drawAlike(screen, folder, out.resolve(name + "-alike.png"));
      screen.open(Files.writeString(folder.resolve("of the spring.csv"), DATED));
      screen.shown().rule(ConflictRule.TAKE_NEW);
      save(screen, out.resolve(name + "-newest.png"));
      Path orders = folder.resolve("orders.csv");
      Files.writeString(orders, orders());
      screen.open(orders);
      save(screen, out.resolve(name + "-orders.png"));
      screen.open(Files.writeString(folder.resolve("shop orders.csv"), BOTH));
      save(screen, out.resolve(name + "-both.png"));
      screen.open(Files.writeString(folder.resolve("headless.csv"), HEADLESS));
      save(screen, out.resolve(name + "-headless.png"));
      screen.open(Files.writeString(folder.resolve("tea.mbox"), ImportMailTest.BOX));
      save(screen, out.resolve(name + "-mail.png"));
      Path picture = folder.resolve("photo.csv");
      Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      screen.open(picture);
      save(screen, out.resolve(name + "-refused.png"));
      drawTogether(screen, folder, out.resolve(name + "-together.png"));
    }
  }

  /** Draws a plan with rows that look like somebody. */
  private static void drawAlike(ImportScreen screen, Path folder, Path picture) throws IOException {
    String people = Crowd.HEAD + Crowd.MARGARET + Crowd.rows();
    screen.open(Files.writeString(folder.resolve("members.csv"), people));
    screen.shown().importNow();
    String again = Crowd.HEAD + Crowd.MARGRET + "Ulrich,Zanetti,u@example.net,,,Trento,,\n";
    String twice =
        again.replace("u@example", "ulrich@example")
            + "Ada,Abell,someone0@example.org,+44 20 10000000,1 Harbour Walk,York,P0,1940-01-01\n";
    screen.open(Files.writeString(folder.resolve("fair.csv"), twice));
    save(screen, picture);
  }

  /** Draws the watched folder with files that wait in it. */
  private static void drawFolder(
      ImportScreen screen, FakeDialogs dialogs, Path folder, Path picture) throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("From the shop"));
    Files.writeString(inbox.resolve("customers of May.csv"), PEOPLE);
    Files.writeString(inbox.resolve("mail.mbox"), ImportMailTest.BOX);
    Files.writeString(inbox.resolve("notes.json"), "{}");
    dialogs.willChoose(inbox);
    screen.folder().choose();
    screen.folder().beat();
    save(screen, picture);
    screen.folder().forget();
  }

  /** Draws what the screen shows now, in a view of its own. */
  private static void save(ImportScreen screen, Path file) throws IOException {
    ScreenContent content = screen.screen().content().get();
    Picture.save(Picture.scene(content.root(), 1100, 1260), file);
    content.closed().run();
  }

  private static String orders() {
    StringBuilder orders =
        new StringBuilder("Order number,Customer ID,Order date,Product,Quantity,Unit price\n");
    for (int i = 0; i < 40; i++) {
      orders.append(5000 + i / 3).append(",K").append(i % 7).append(",2025-0").append(1 + i % 9);
      orders
          .append("-1")
          .append(i % 9)
          .append(",Oolong 100 g,")
          .append(1 + i % 4)
          .append(",12.50\n");
    }
    return orders
        .append("C6001,K1,2025-09-09,Oolong 100 g,-1,12.50\n6002,,2025-09-09,Tea,1,3\n")
        .toString();
  }
}
