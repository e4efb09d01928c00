package app.kith.segment;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Preparation;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import app.kith.base.Message;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.InventedPeople;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcomersTest {
  /** A workspace has eight connections. */
  private static final int CONNECTIONS = 8;

  private TestDatabase workspace;
  private SegmentService segments;
  private Segmentation found;

  private long[] newcomers = {};

  /** A model of the first 120 people; the other 80 come later. */
  @BeforeEach
  void keepTwoGroups(@TempDir Path folder) {
    workspace = TestDatabase.in(folder);
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    long[] people = InventedPeople.store(workspace, 200, 9);
    newcomers = Arrays.copyOfRange(people, 120, 200);
    FeatureTable known = features().pick(IntStream.range(0, 120).toArray());
    found =
        new SegmentationService()
            .segment(
                known.select(List.of("recency", "monetary")),
                Preparation.STANDARD,
                SegmentationMethod.KMeans.of(2, 42),
                Watch.NONE);
    segments.createModel(ModelDefinition.of(found, 42), List.of(group(0), group(1)));
  }

  private ModelGroup group(int group) {
    return new ModelGroup(
        "Group " + group,
        Message.of("analytics.text", ""),
        group,
        found.assignment().members(group));
  }

  private FeatureTable features() {
    return new FeatureService(workspace.database(), workspace.clock()).features();
  }

  private long[] members(int group) {
    return segments.members(segments.findByName("Group " + group).orElseThrow().id());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whoComesLaterIsInTheGroupWhoseCentreIsNearest() {
    FeatureTable all = features();
    int recency = all.find("recency").orElseThrow();
    int monetary = all.find("monetary").orElseThrow();
    Placing placing = Objects.requireNonNull(ModelDefinition.of(found, 42).placing());
    for (int group = 0; group < 2; group++) {
      int wanted = group;
      long[] expected =
          IntStream.range(0, all.rows())
              .filter(row -> all.ids()[row] >= newcomers[0])
              .filter(
                  row ->
                      placing.group(
                              new double[] {all.value(row, recency), all.value(row, monetary)})
                          == wanted)
              .mapToLong(row -> all.ids()[row])
              .toArray();
      assertThat(members(group)).isSorted().doesNotHaveDuplicates().contains(expected);
      assertThat(members(group))
          .hasSize(found.assignment().members(group).length + expected.length);
    }
  }

  @Test
  void noConnectionIsHeldWhileFeaturesAreRead() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger free = new AtomicInteger();
    Clock watching =
        new Clock() {
          @Override
          public Instant instant() {
            asked.incrementAndGet();
            free.addAndGet(allConnectionsAreFree() ? 1 : 0);
            return TestDatabase.NOW;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    SegmentService watched =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), watching),
            workspace.clock());

    List<SegmentSize> sizes = watched.all();
    watched.count(new Criterion.InSegment(sizes.getFirst().segment().id()));
    watched.members(sizes.getLast().segment().id());

    assertThat(sizes.stream().mapToLong(SegmentSize::people).sum()).isGreaterThan(120);
    assertThat(asked).hasValueGreaterThanOrEqualTo(3);
    assertThat(free).hasValue(asked.get());
  }

  /** True if every connection can be had at one and the same moment. */
  private boolean allConnectionsAreFree() {
    CyclicBarrier together = new CyclicBarrier(CONNECTIONS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, CONNECTIONS)
          .mapToObj(_ -> threads.submit(() -> workspace.database().read(_ -> met(together))))
          .toList()
          .stream()
          .allMatch(NewcomersTest::answered);
    }
  }

  private static boolean met(CyclicBarrier together) {
    try {
      together.await(5, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      return false;
    }
  }

  private static boolean answered(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      return false;
    }
  }

  @Test
  void theModelsOwnPeopleAreNearestToTheirOwnCentre() {
    ModelDefinition model = ModelDefinition.of(found, 42);
    Placing placing = Objects.requireNonNull(model.placing());
    for (int row = 0; row < found.table().rows(); row++) {
      double[] values = {found.table().value(row, 0), found.table().value(row, 1)};
      if (Arrays.stream(values).anyMatch(Double::isFinite)) {
        assertThat(placing.group(values)).isEqualTo(found.assignment().group(row));
      }
    }
    assertThat(ModelDefinition.read(model.write())).isEqualTo(model);
  }

  @Test
  void aRuleThatAsksForTheGroupFindsTheNewcomersToo() {
    long id = segments.findByName("Group 1").orElseThrow().id();

    assertThat(segments.people(new Criterion.InSegment(id))).isEqualTo(members(1));
    assertThat(segments.all()).anyMatch(row -> row.people() == members(1).length);
  }
}
