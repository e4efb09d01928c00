package app.kith.campaign;

import app.kith.campaign.MergeText.Use;
import app.kith.outbox.email.MailDraft;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A marked text cut into what stays and what is filled.
 *
 * @param pieces what stays, and what is filled
 */
record Filling(List<Piece> pieces) {
  private static final Pattern MARK =
      Pattern.compile(
          "["
              + MergeText.TEXT_BEGIN
              + MergeText.LINK_BEGIN
              + "](\\d{1,9})"
              + "["
              + MergeText.TEXT_END
              + MergeText.LINK_END
              + "]");

  private static final int LONGEST_VALUE = 1_000;

  /** What a value must be made safe for. */
  enum Kind {
    TEXT,
    HTML
  }

  /** A piece of the text. */
  sealed interface Piece {
    /** It stays. */
    record Fixed(String text) implements Piece {}

    /** A field's value goes here, inside a link or not. */
    record Value(int use, boolean inLink) implements Piece {}
  }

  static Filling of(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int end = 0;
    while (matcher.find()) {
      pieces.add(new Piece.Fixed(marked.substring(end, matcher.start())));
      boolean inLink = marked.charAt(matcher.start()) == MergeText.LINK_BEGIN;
      pieces.add(new Piece.Value(Integer.parseInt(matcher.group(1)), inLink));
      end = matcher.end();
    }
    pieces.add(new Piece.Fixed(marked.substring(end)));
    return new Filling(List.copyOf(pieces));
  }

  String fill(List<Use> uses, Map<String, String> fields, Kind kind) {
    StringBuilder filled = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Fixed(String text) -> filled.append(text);
        case Piece.Value(int use, boolean inLink) -> {
          Use field = uses.get(use);
          String value =
              MailDraft.oneLine(
                  fields.getOrDefault(field.field(), field.fallback()), LONGEST_VALUE);
          filled.append(safe(value, inLink, kind));
        }
      }
    }
    return filled.toString();
  }

  private static String safe(String value, boolean inLink, Kind kind) {
    if (inLink) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
    return kind == Kind.HTML ? Entities.escape(value) : value;
  }
}
