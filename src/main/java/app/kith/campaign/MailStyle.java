package app.kith.campaign;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The look of a message: styles on the elements themselves, for mail programs ignore the rest. */
final class MailStyle {
  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif;";
  private static final Map<String, String> STYLES =
      Map.of(
          "h1", "margin:0 0 16px;font-size:24px;line-height:32px;font-weight:600;color:#1f2328",
          "h2", "margin:24px 0 8px;font-size:18px;line-height:26px;font-weight:600;color:#1f2328",
          "p", "margin:0 0 16px;font-size:15px;line-height:24px",
          "li", "margin:0 0 8px;font-size:15px;line-height:24px",
          "ul", "margin:0 0 16px;padding:0 0 0 24px",
          "ol", "margin:0 0 16px;padding:0 0 0 24px",
          "hr", "margin:24px 0;border:0;border-top:1px solid #d8dee4",
          "blockquote",
              "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d8dee4;color:#57606a",
          "img", "max-width:100%;height:auto;border:0",
          "a", "color:#0969da");
  private static final String BUTTON =
      "display:inline-block;margin:8px 0 24px;padding:12px 24px;border-radius:6px;"
          + "background:#0969da;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none";

  /** What a mail program in the dark asks for; it must outdo the styles on the elements. */
  private static final String IN_THE_DARK = "@media (prefers-color-scheme: dark)";

  private static final String DARK =
      """
      body{background:#0d1117!important;color:#d1d7e0!important}
      .paper{background:#161b22!important}
      .paper h1,.paper h2{color:#f0f6fc!important}
      .paper blockquote,.foot,.foot a{color:#9198a1!important}
      .paper hr,.paper blockquote{border-color:#3d444d!important}
      .paper a:not([style*="inline-block"]){color:#58a6ff!important}""";

  private MailStyle() {}

  /** Turns the marks inside links into marks that are filled as parts of a link. */
  static void markLinks(Document message) {
    for (Element element : message.select("[href], [src]")) {
      for (String name : new String[] {"href", "src"}) {
        if (element.hasAttr(name)) {
          element.attr(
              name,
              element
                  .attr(name)
                  .replace(MergeText.TEXT_BEGIN, MergeText.LINK_BEGIN)
                  .replace(MergeText.TEXT_END, MergeText.LINK_END));
        }
      }
    }
  }

  static void dress(Document message) {
    STYLES.forEach((tag, style) -> message.select(tag).attr("style", style));
    message.select("a.button").attr("style", BUTTON);
    message.select("a").removeAttr("class");
  }

  /** A page as a mail program in the dark shows it. */
  static String inTheDark(String page) {
    return page.replace(IN_THE_DARK, "@media all");
  }

  /**
   * A whole page.
   *
   * @param language the page's language tag
   * @param title what the browser calls it
   * @param body the message, safe already
   * @param footer what stands under it, safe already
   */
  static String page(String language, String title, String body, String footer) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>%s{%s}</style></head>
        <body style="margin:0;padding:0;background:#f6f8fa;%scolor:#24292f">
        <div style="max-width:600px;margin:0 auto;padding:24px 16px">
        <div class="paper" style="background:#ffffff;border-radius:8px;padding:32px 32px 16px">
        %s
        </div>
        <div class="foot" style="padding:16px 32px;font-size:12px;line-height:18px;color:#57606a">
        %s
        </div></div></body></html>
        """
        .formatted(language, Entities.escape(title), IN_THE_DARK, DARK, FONT, body, footer);
  }
}
