package app.kith.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownModelsTest {
  private final KnownModels models = new KnownModels();

  private static String definition(int group) {
    List<List<Double>> centres = List.of(List.of(1.0), List.of(5.0));
    return new ModelDefinition(
            "kmeans", List.of("frequency"), 2, group, 42, 10, "Z", false, centres, null, null)
        .write();
  }

  private static Segment segment(long id, SegmentKind kind, @Nullable String definition) {
    return new Segment(id, "Segment " + id, kind, definition, null, Instant.EPOCH);
  }

  private ModelDefinition of(long id, String definition) {
    return models.of(segment(id, SegmentKind.MODEL, definition)).orElseThrow();
  }

  @Test
  void aModelIsReadOnceWhileItsTextStaysTheSame() {
    ModelDefinition first = of(1, definition(0));

    assertThat(first.group()).isZero();
    assertThat(of(1, definition(0))).isSameAs(first);
    assertThat(of(2, definition(0))).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void aModelThatWasMadeAnewIsReadAnew() {
    of(1, definition(0));

    assertThat(of(1, definition(1)).group()).isEqualTo(1);
    assertThat(of(1, definition(0)).group()).isZero();
  }

  @Test
  void onlySegmentsOfModelsHaveOne() {
    assertThat(models.of(segment(1, SegmentKind.RULE, definition(0)))).isEmpty();
    assertThat(models.of(segment(1, SegmentKind.SELECTION, null))).isEmpty();
    assertThat(models.of(segment(1, SegmentKind.MODEL, null))).isEmpty();
  }

  @Test
  void segmentsThatAreGoneAreForgotten() {
    ModelDefinition kept = of(1, definition(0));
    ModelDefinition gone = of(2, definition(0));

    models.keepOnly(Set.of(1L));

    assertThat(of(1, definition(0))).isSameAs(kept);
    assertThat(of(2, definition(0))).isEqualTo(gone).isNotSameAs(gone);
  }
}
