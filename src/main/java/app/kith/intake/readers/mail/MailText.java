package app.kith.intake.readers.mail;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a message says: its first plain text, or else its first web page as text. */
final class MailText {
  private static final int LONGEST = 100_000;
  private static final int DEEPEST = 30;

  private @Nullable String plain;
  private @Nullable String page;

  private MailText() {}

  static String of(Message message) {
    MailText text = new MailText();
    text.look(message, 0);
    String found = text.plain == null ? text.page : text.plain;
    return found == null ? "" : found.replace("\0", "").strip();
  }

  private void look(Entity entity, int depth) {
    Body body = entity.getBody();
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (depth > DEEPEST || attached || plain != null) {
      return;
    }
    switch (body) {
      case Multipart parts -> parts.getBodyParts().forEach(part -> look(part, depth + 1));
      case Message inner -> look(inner, depth + 1);
      case TextBody text -> take(entity.getMimeType(), text);
      case null, default -> {
        // pictures and the like
      }
    }
  }

  private void take(@Nullable String type, TextBody body) {
    String kind = type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
    if (kind.equals("text/html") && page == null) {
      page = readable(read(body));
    } else if (kind.equals("text/plain")) {
      String text = read(body);
      plain = text.isBlank() ? null : text;
    }
  }

  /** A web page's words, a line for each paragraph. */
  private static String readable(String html) {
    Document document = Jsoup.parse(html);
    document.select("style, script, head").remove();
    document.select("br, p, div, tr, li, h1, h2, h3").append("\\n");
    return document.text().replaceAll("\\s*\\\\n\\s*", "\n").replaceAll("\n{3,}", "\n\n");
  }

  private static String read(TextBody body) {
    try (Reader reader = body.getReader()) {
      StringWriter text = new StringWriter();
      char[] buffer = new char[8192];
      int n = reader.read(buffer);
      while (n >= 0 && text.getBuffer().length() < LONGEST) {
        text.write(buffer, 0, n);
        n = reader.read(buffer);
      }
      String all = text.toString();
      return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    } catch (UnsupportedEncodingException e) {
      return ""; // a charset that nobody knows
    } catch (IOException e) {
      return "";
    }
  }
}
