package app.kith.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelBenchmarkTest {
  @Test
  void everyKernelRunsOnDataOfItsOwn() {
    for (Kernel kernel : Kernels.all(Clock.systemUTC())) {
      kernel.prepare().apply(60).accept(Watch.NONE);
    }
  }

  @Test
  void aKernelIsWarmedUpOnceAndMeasuredAtEverySizeItCanDo() {
    List<Integer> worked = new ArrayList<>();
    Kernel kernel = new Kernel("count", 1_000, Bound.SQUARE, size -> _ -> worked.add(size));
    KernelBenchmark benchmark = new KernelBenchmark(List.of(kernel));

    KernelTiming timing = benchmark.measure("count", List.of(10, 100, 100_000), 3, 5);

    assertThat(benchmark.names()).containsExactly("count");
    assertThat(timing.bound()).isEqualTo(Bound.SQUARE);
    assertThat(worked).containsExactly(10, 10, 10, 10, 100, 100, 100);
    assertThat(timing.points()).extracting(KernelTiming.Point::runs).containsExactly(3, 3);
    benchmark.measure("count", List.of(100_000), 1, 5);
    assertThat(worked).endsWith(100, 100, 300, 1_000);
  }

  @Test
  void whatTakesTooLongIsEnded() {
    Kernel kernel =
        new Kernel(
            "forever",
            1_000,
            Bound.SIZE,
            _ ->
                watch -> {
                  while (true) {
                    watch.check();
                  }
                });
    KernelTiming timing =
        new KernelBenchmark(List.of(kernel)).measure("forever", List.of(10, 100), 5, 0.01);
    assertThat(timing.points()).isEmpty();
    assertThat(timing.exponent()).isEmpty();
    assertThat(timing.bound()).isEqualTo(Bound.PATIENCE);
  }

  @Test
  void whatDoesNotFitIntoMemoryIsLeftOutAndSaidSo() {
    Kernel kernel =
        new Kernel(
            "greedy",
            1_000_000,
            Bound.SIZE,
            size -> {
              if (size > 100) {
                throw new OutOfMemoryError("as if");
              }
              return _ -> {};
            });
    KernelTiming timing =
        new KernelBenchmark(List.of(kernel)).measure("greedy", List.of(10, 100, 1_000), 2, 5);
    assertThat(timing.points()).extracting(KernelTiming.Point::size).containsExactly(10, 100);
    assertThat(timing.bound()).isEqualTo(Bound.MEMORY);
  }

  @Test
  void theExponentIsTheSlopeOfTheLogarithms() {
    KernelTiming square =
        new KernelTiming(
            "square",
            Bound.SQUARE,
            List.of(
                new KernelTiming.Point(10, 0.02, 5),
                new KernelTiming.Point(100, 2, 5),
                new KernelTiming.Point(1000, 200, 5)));
    assertThat(square.exponent().orElse(0)).isCloseTo(2, within(1e-9));
  }
}
