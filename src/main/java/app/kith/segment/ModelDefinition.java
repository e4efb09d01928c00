package app.kith.segment;

import app.kith.analytics.Feature;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.base.Message;
import app.kith.history.SummaryText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything needed to find a model's groups again on the same people.
 *
 * @param method "kmeans", "dbscan", "ward" or "rfm"
 * @param features the features' names, in order
 * @param groups how many groups it has
 * @param group which of them the segment is
 * @param seed of the random starts
 * @param starts how many random starts
 * @param scale how features were made comparable
 * @param logarithm whether logarithms were taken before
 * @param centres the groups' centres in the features' own units; empty for RFM
 * @param placing what places people who come later; null in old definitions of RFM groups
 * @param facts who the segment's people are, as a message that is still to be said; null in old
 *     definitions, where the segment's description says it in the language of its time
 */
public record ModelDefinition(
    String method,
    List<String> features,
    int groups,
    int group,
    long seed,
    int starts,
    String scale,
    boolean logarithm,
    List<List<Double>> centres,
    @Nullable Placing placing,
    @Nullable JsonNode facts) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Copies the lists. */
  public ModelDefinition {
    features = List.copyOf(features);
    centres = centres.stream().map(List::copyOf).toList();
    facts = facts == null || facts.isNull() ? null : facts;
  }

  /** What is needed to repeat a model. */
  public static ModelDefinition of(Segmentation found, long seed) {
    boolean centred = !(found.method() instanceof SegmentationMethod.RecencyFrequencyMonetary);
    int starts = found.method() instanceof SegmentationMethod.KMeans means ? means.starts() : 0;
    return new ModelDefinition(
        found.method().id(),
        found.table().features().stream().map(Feature::name).toList(),
        found.groups(),
        0,
        seed,
        starts,
        found.preparation().scale().name(),
        found.preparation().logarithm(),
        centred ? found.centres() : List.of(),
        Placing.of(found),
        null);
  }

  /** The same model, one of its groups. */
  public ModelDefinition of(ModelGroup one) {
    return new ModelDefinition(
        method,
        features,
        groups,
        one.group(),
        seed,
        starts,
        scale,
        logarithm,
        centres,
        placing,
        SummaryText.tree(one.description()));
  }

  /** Who the segment's people are; empty in old definitions. */
  public Optional<Message> description() {
    return Optional.ofNullable(facts).map(SummaryText::message);
  }

  /** What becomes of people who come later, in words. */
  public Message newcomers() {
    return placing == null ? Message.of("segment.newcomers.none") : placing.words();
  }

  /** As JSON. */
  public String write() {
    return JSON.writeValueAsString(this);
  }

  /**
   * From JSON.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ModelDefinition read(String json) {
    try {
      return JSON.readValue(json, ModelDefinition.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no model", e);
    }
  }
}
