package app.kith.tour;

import app.kith.base.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that shows all pictures of a tour beside each other, one row a screen. */
final class Gallery {
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /**
   * Notes a picture.
   *
   * @param screen the row it belongs to
   * @param file its name in the folder
   */
  void add(String screen, String file) {
    rows.computeIfAbsent(screen, _ -> new ArrayList<>()).add(file);
  }

  /** How many pictures there are. */
  int size() {
    return rows.values().stream().mapToInt(List::size).sum();
  }

  /** Writes {@code index.html} beside the pictures. */
  void write(Path folder, Messages messages) throws IOException {
    StringBuilder page = new StringBuilder(4000);
    page.append("<!doctype html>\n<html lang=\"")
        .append(messages.locale().getLanguage())
        .append("\">\n<head><meta charset=\"utf-8\"><title>")
        .append(escaped(messages.text("tour.gallery.title")))
        .append("</title>\n<style>body{font:14px sans-serif;margin:24px;background:#f6f8fa}")
        .append("div{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));")
        .append("gap:16px}img{width:100%;border:1px solid #d0d7de;border-radius:6px}</style>")
        .append("</head>\n<body>\n<h1>")
        .append(escaped(messages.text("tour.gallery.title")))
        .append("</h1>\n");
    rows.forEach(
        (screen, files) -> {
          page.append("<h2>").append(escaped(screen)).append("</h2>\n<div>\n");
          for (String file : files) {
            page.append(
                "<a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>\n".formatted(file, file, file));
          }
          page.append("</div>\n");
        });
    page.append("</body>\n</html>\n");
    Files.writeString(folder.resolve("index.html"), page);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
