package app.kith.segment.rule;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Criteria as JSON: {@code {"is":"amount","field":"order.TOTAL_SPENT",...}}. */
public final class CriterionJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CriterionJson() {}

  /** The JSON text of a criterion. */
  public static String write(Criterion criterion) {
    return JSON.writeValueAsString(node(criterion));
  }

  /**
   * The criterion of a JSON text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Criterion read(String json) {
    try {
      return criterion(JSON.readTree(json));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no criterion", e);
    }
  }

  private static ObjectNode node(Criterion criterion) {
    ObjectNode node = JSON.createObjectNode();
    switch (criterion) {
      case Criterion.AllOf all -> node.put("is", "all").set("parts", nodes(all.parts()));
      case Criterion.AnyOf any -> node.put("is", "any").set("parts", nodes(any.parts()));
      case Criterion.Not not -> node.put("is", "not").set("part", node(not.part()));
      case Criterion.Text text ->
          node.put("is", "text")
              .put("field", text.field().code())
              .put("test", text.test().name())
              .put("text", text.text());
      case Criterion.Tagged tagged -> node.put("is", "tagged").put("tag", tagged.tag());
      case Criterion.Choice choice ->
          node.put("is", "choice")
              .put("field", choice.field().code())
              .put("choice", choice.choice());
      case Criterion.Amount amount ->
          node.put("is", "amount")
              .put("field", amount.field().code())
              .put("within_days", amount.withinDays())
              .put("test", amount.test().name())
              .put("limit", amount.limit());
      case Criterion.Day day ->
          node.put("is", "day")
              .put("field", day.field().code())
              .put("test", day.test().name())
              .put("days", day.days());
      case Criterion.YesNo yesNo ->
          node.put("is", "yes_no").put("field", yesNo.field().code()).put("yes", yesNo.yes());
      case Criterion.Known known -> node.put("is", "known").put("field", known.field().code());
      case Criterion.InSegment in -> node.put("is", "member").put("segment", in.segmentId());
    }
    return node;
  }

  private static ArrayNode nodes(List<Criterion> parts) {
    ArrayNode array = JSON.createArrayNode();
    parts.forEach(part -> array.add(node(part)));
    return array;
  }

  private static Criterion criterion(JsonNode node) {
    return switch (text(node, "is")) {
      case "all" -> new Criterion.AllOf(parts(node));
      case "any" -> new Criterion.AnyOf(parts(node));
      case "not" -> new Criterion.Not(criterion(node.path("part")));
      case "text" ->
          new Criterion.Text(field(node), TextTest.valueOf(text(node, "test")), text(node, "text"));
      case "tagged" -> new Criterion.Tagged(text(node, "tag"));
      case "choice" -> new Criterion.Choice((PersonField) field(node), text(node, "choice"));
      case "amount" ->
          new Criterion.Amount(
              field(node),
              node.path("within_days").asInt(0),
              NumberTest.valueOf(text(node, "test")),
              node.path("limit").asDouble());
      case "day" ->
          new Criterion.Day(
              field(node), DateTest.valueOf(text(node, "test")), node.path("days").asInt());
      case "yes_no" -> new Criterion.YesNo(field(node), node.path("yes").asBoolean());
      case "known" -> new Criterion.Known(field(node));
      case "member" -> new Criterion.InSegment(node.path("segment").asLong());
      case String other -> throw new IllegalArgumentException("no criterion " + other);
    };
  }

  private static List<Criterion> parts(JsonNode node) {
    return StreamSupport.stream(node.path("parts").spliterator(), false)
        .map(CriterionJson::criterion)
        .toList();
  }

  private static Field field(JsonNode node) {
    return Field.of(text(node, "field"));
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("no " + name);
    }
    return value.stringValue();
  }
}
