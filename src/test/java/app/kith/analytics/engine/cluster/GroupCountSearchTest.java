package app.kith.analytics.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupCountSearchTest {
  private static GroupCountSearch.Trial trial(int groups, double silhouette) {
    Matrix rows = new Matrix(groups, 1, new double[groups]);
    int[] labels = new int[groups];
    for (int i = 0; i < groups; i++) {
      labels[i] = i;
    }
    Partition partition = Partition.inGivenOrder(rows, labels);
    return new GroupCountSearch.Trial(groups, 0, silhouette, 0, 0, partition);
  }

  @Test
  void theClearestDivisionThatComesBackIsTaken() {
    List<GroupCountSearch.Trial> trials = List.of(trial(2, 0.4), trial(3, 0.6), trial(4, 0.5));

    assertThat(GroupCountSearch.choose(trials, _ -> 0.9).partition().groups()).isEqualTo(3);
    GroupCountSearch.Choice stable =
        GroupCountSearch.choose(trials, found -> found.groups() == 3 ? 0.3 : 0.8);
    assertThat(stable.partition().groups()).isEqualTo(4);
    assertThat(stable.stability()).isEqualTo(0.8);
  }

  @Test
  void ifNoneComesBackTheClearestIsShownForWhatItIs() {
    List<GroupCountSearch.Trial> trials = List.of(trial(2, 0.4), trial(3, 0.6));

    GroupCountSearch.Choice choice = GroupCountSearch.choose(trials, _ -> 0.2);

    assertThat(choice.partition().groups()).isEqualTo(3);
    assertThat(choice.stability()).isEqualTo(0.2);
  }

  @Test
  void aDivisionIsAskedOnlyUntilOneComesBack() {
    List<Integer> asked = new ArrayList<>();
    GroupCountSearch.choose(
        List.of(trial(2, 0.4), trial(3, 0.6), trial(4, 0.5)),
        found -> {
          asked.add(found.groups());
          return found.groups() == 4 ? 1 : 0;
        });
    assertThat(asked).containsExactly(3, 4);
  }

  @Test
  void threeHeapsComeBackAndTwoOfThemSplitByChanceDoNot() {
    Random random = new Random(3);
    double[] values = new double[600];
    for (int i = 0; i < 300; i++) {
      values[2 * i] = 8 * (i % 3) + random.nextGaussian();
      values[2 * i + 1] = random.nextGaussian();
    }
    Matrix heaps = new Matrix(300, 2, values);
    KMeans.Options options = new KMeans.Options(2, 10, 300, 0, 1);

    List<GroupCountSearch.Trial> trials = GroupCountSearch.tryAll(heaps, 2, 6, options, Watch.NONE);
    GroupCountSearch.Choice choice =
        GroupCountSearch.choose(
            trials, found -> GroupCountSearch.stability(heaps, found, 1, Watch.NONE));

    assertThat(choice.partition().groups()).isEqualTo(3);
    assertThat(choice.stability()).isGreaterThan(0.95);
    assertThat(GroupCountSearch.stability(heaps, trials.get(4).partition(), 1, Watch.NONE))
        .isLessThan(0.9);
  }
}
