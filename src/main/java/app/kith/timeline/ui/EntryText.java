package app.kith.timeline.ui;

import app.kith.fx.Texts;
import app.kith.history.FieldChange;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEntry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an entry reads: one line, what belongs under it, and what was answered. */
record EntryText(String title, String detail, String answer, String icon) {
  private static final int LONGEST = 600;

  static EntryText of(TimelineEntry entry, Texts texts) {
    return switch (entry) {
      case TimelineEntry.Happened happened ->
          new EntryText(
              happened.event().title(),
              cut(happened.event().body()),
              answer(happened.event().answer(), texts),
              icon(entry.kind()));
      case TimelineEntry.Ordered ordered ->
          new EntryText(
              texts.text(
                  ordered.isReturn() ? "timeline.order.return" : "timeline.order",
                  texts.money(ordered.amount().abs())),
              texts.text(
                  "timeline.order.detail",
                  ordered.number(),
                  ordered.quantity().abs().doubleValue()),
              "",
              icon(entry.kind()));
      case TimelineEntry.Sent sent ->
          new EntryText(
              sent.subject(),
              texts.text("timeline.sent." + sent.state())
                  + (worthTelling(sent) ? " · " + cut(sent.reply()) : ""),
              "",
              icon(entry.kind()));
      case TimelineEntry.Changed changed ->
          new EntryText(
              texts.text(changed.changeSet().summary()),
              changed.fields().stream()
                  .map(field -> field(field, texts))
                  .collect(Collectors.joining("\n")),
              "",
              icon(entry.kind()));
    };
  }

  /** What a server said when it took a mail over is of no use to anybody. */
  private static boolean worthTelling(TimelineEntry.Sent sent) {
    return sent.reply() != null && !sent.state().equals("ACCEPTED");
  }

  static String icon(EntryKind kind) {
    return switch (kind) {
      case NOTE -> "fth-file-text";
      case CALL -> "fth-phone";
      case MEETING -> "fth-coffee";
      case MAIL -> "fth-mail";
      case TICKET -> "fth-life-buoy";
      case RATING -> "fth-star";
      case ORDER -> "fth-shopping-bag";
      case CAMPAIGN -> "fth-send";
      case CHANGE -> "fth-edit-3";
    };
  }

  private static String field(FieldChange field, Texts texts) {
    String key = "contact.field." + field.column();
    String name = texts.messages().has(key) ? texts.text(key) : field.column();
    return texts.text(
        "timeline.field",
        name,
        value(field, field.before(), texts),
        value(field, field.after(), texts));
  }

  private static String value(FieldChange field, @Nullable String value, Texts texts) {
    if (value == null || value.isBlank()) {
      return texts.text("timeline.field.none");
    }
    String key = "contact." + field.column() + "." + value;
    if (texts.messages().has(key)) {
      return texts.text(key);
    }
    String plain = field.column().equals("tags") ? value.replace(',', ' ').strip() : value;
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  private static String answer(@Nullable String answer, Texts texts) {
    return answer == null ? "" : texts.text("timeline.answer", cut(answer));
  }

  private static String cut(@Nullable String body) {
    if (body == null) {
      return "";
    }
    return body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body;
  }
}
