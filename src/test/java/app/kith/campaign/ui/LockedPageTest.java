package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A mail in the preview tells nobody that it is read: a server on this machine listens, and the
 * page's content must not reach it. Afterwards an open page reaches it, so that the silence before
 * is known to be no accident of the listener, nor of looking too early.
 */
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class LockedPageTest {
  private static final String CONTROL = "control";

  /** Every way to the network that a page has without a click; {@code @} is the listener. */
  static final List<String> KINDS =
      List.of(
          "<img src='@/img'>",
          "<img srcset='@/srcset 1x'>",
          "<picture><source srcset='@/source'><img></picture>",
          "<link rel='stylesheet' href='@/link.css'>",
          "<link rel='icon' href='@/icon'><link rel='preload' as='image' href='@/preload'>"
              + "<link rel='prefetch' href='@/prefetch'>",
          "<style>@import url('@/import.css');</style>",
          "<p style=\"background-image: url('@/background')\">x</p>",
          "<style>@font-face{font-family:F;src:url('@/font')} p{font-family:F}</style><p>x</p>",
          "<table background='@/table'><tr><td>x</td></tr></table>",
          "<iframe src='@/frame'></iframe>",
          "<object data='@/object'></object><embed src='@/embed'>",
          "<video src='@/video' poster='@/poster' autoplay></video><audio src='@/audio' autoplay>"
              + "</audio>",
          "<script src='@/script.js'></script><script>new Image().src='@/inline'</script>",
          "<input type='image' src='@/input'>",
          "<svg width='9' height='9'><image href='@/svg' width='9' height='9'/></svg>",
          "<meta http-equiv='refresh' content='0;url=@/refresh'>",
          "<base href='@/'><img src='relative'>");

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private ServerSocket listener;
  private WebView locked;
  private WebView open;

  @Start
  void start(Stage window) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
    locked = LockedPage.create();
    open = new WebView();
    window.setScene(new Scene(new HBox(locked, open), 640, 320));
    window.show();
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void nothingIsFetchedFromAnywhere(String kind, FxRobot robot) throws InterruptedException {
    String host = "http://127.0.0.1:" + listener.getLocalPort();
    String page =
        "<!doctype html><html><head></head><body>" + kind.replace("@/", host + "/") + "</body>";

    robot.interact(() -> LockedPage.show(locked, page));
    settled(robot);
    robot.interact(() -> open.getEngine().loadContent("<img src='" + host + "/" + CONTROL + "'>"));

    assertThat(requests.poll(20, TimeUnit.SECONDS)).isEqualTo("/" + CONTROL);
  }

  /** Waits until the locked page has been shown, and whatever it wanted to do at once is done. */
  private void settled(FxRobot robot) throws InterruptedException {
    BlockingQueue<Boolean> shown = new LinkedBlockingQueue<>();
    robot.interact(
        () -> {
          var state = locked.getEngine().getLoadWorker().stateProperty();
          state.subscribe(
              now -> {
                switch (now) {
                  case SUCCEEDED, FAILED, CANCELLED -> shown.add(true);
                  case READY, SCHEDULED, RUNNING -> {
                    // still on its way
                  }
                }
              });
        });
    assertThat(shown.poll(20, TimeUnit.SECONDS)).isTrue();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        requests.add(path(socket));
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 204 none\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static String path(Socket socket) throws IOException {
    byte[] head = new byte[4096];
    int length = socket.getInputStream().read(head);
    String[] words =
        new String(head, 0, Math.max(0, length), StandardCharsets.US_ASCII).split(" ", 3);
    return words.length < 2 ? "a connection" : words[1];
  }
}
