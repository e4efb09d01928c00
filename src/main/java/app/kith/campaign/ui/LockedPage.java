package app.kith.campaign.ui;

import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web view that only shows: no scripts, nothing fetched from anywhere, no way to another page.
 */
final class LockedPage {
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  private static final String ACTIVE =
      "meta[http-equiv], base, link, script, iframe, frame, object, embed, applet, form";

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

  /** Shows a page without anything in it that could act by itself. */
  static void show(WebView web, String html) {
    Worker<Void> loading = web.getEngine().getLoadWorker();
    if (loading.isRunning()) {
      loading.cancel();
    }
    web.getEngine().loadContent(locked(html));
  }

  /**
   * The policy stops what a page fetches, but not where it sends itself, so that is taken out. A
   * machine without any of the mail's own fonts shows it in the program's.
   */
  private static String locked(String html) {
    Document page = Jsoup.parse(html);
    page.select(ACTIVE).remove();
    String style = page.body().attr("style");
    page.body().attr("style", style.replace("sans-serif", "'Kith Sans',sans-serif"));
    page.head()
        .prependElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", POLICY);
    return page.outerHtml();
  }
}
