package app.kith.campaign.ui;

import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * A web view that only shows: no scripts, nothing fetched from anywhere, no way to another page.
 */
final class LockedPage {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\""
          + " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">";

  private LockedPage() {}

  static WebView create() {
    WebView web = new WebView();
    web.setContextMenuEnabled(false);
    WebEngine engine = web.getEngine();
    engine.setJavaScriptEnabled(false);
    engine.setCreatePopupHandler(_ -> null);
    engine
        .locationProperty()
        .addListener(
            (_, before, now) -> {
              if (now != null && !now.isEmpty() && !now.equals("about:blank")) {
                engine.getLoadWorker().cancel();
                engine.loadContent("");
              }
            });
    return web;
  }

  /** Shows a page that was made safe before. */
  static void show(WebView web, String html) {
    Worker<Void> loading = web.getEngine().getLoadWorker();
    if (loading.isRunning()) {
      loading.cancel();
    }
    web.getEngine().loadContent(html.replaceFirst("<head>", "<head>" + POLICY));
  }
}
