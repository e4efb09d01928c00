package app.kith.segment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The models of segments, each read from its text once. Thread-safe. */
final class KnownModels {
  private final Map<Long, Known> models = new ConcurrentHashMap<>();

  /** A model and the text that it was read from. */
  private record Known(String definition, ModelDefinition model) {}

  /** The model that made a segment; empty if none did. */
  Optional<ModelDefinition> of(Segment segment) {
    String definition = segment.definition();
    if (segment.kind() != SegmentKind.MODEL || definition == null) {
      return Optional.empty();
    }
    return Optional.of(
        models
            .compute(
                segment.id(),
                (_, known) ->
                    known != null && known.definition.equals(definition)
                        ? known
                        : new Known(definition, ModelDefinition.read(definition)))
            .model());
  }

  /** Forgets the models of all but these segments. */
  void keepOnly(Set<Long> segments) {
    models.keySet().retainAll(segments);
  }
}
