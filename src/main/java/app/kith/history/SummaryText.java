package app.kith.history;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps messages as JSON, so that they are said in the language of whoever reads them: numbers and
 * texts as they are, messages as objects.
 */
public final class SummaryText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SummaryText() {}

  /** A whole message, its key included. */
  public static JsonNode tree(Message message) {
    return JSON.valueToTree(plain(message));
  }

  /** The message that {@link #tree} kept. */
  public static Message message(JsonNode tree) {
    return message(tree.get("key").stringValue(), tree.get("arguments"));
  }

  static String write(Message summary) {
    return JSON.writeValueAsString(summary.arguments().stream().map(SummaryText::plain).toList());
  }

  static Message read(String key, String arguments) {
    return message(key, JSON.readTree(arguments));
  }

  private static Message message(String key, JsonNode arguments) {
    List<Object> values = new ArrayList<>();
    for (JsonNode argument : arguments) {
      if (argument.isObject()) {
        values.add(message(argument));
      } else if (argument.isIntegralNumber()) {
        values.add(argument.longValue());
      } else if (argument.isNumber()) {
        values.add(argument.doubleValue());
      } else {
        values.add(argument.asString());
      }
    }
    return new Message(key, values);
  }

  private static Object plain(Object argument) {
    return switch (argument) {
      case Message nested ->
          Map.of(
              "key",
              nested.key(),
              "arguments",
              nested.arguments().stream().map(SummaryText::plain).toList());
      case Number number -> number;
      default -> argument.toString();
    };
  }
}
