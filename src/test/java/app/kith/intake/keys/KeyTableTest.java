package app.kith.intake.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  @Test
  void findsEveryNumberThatWasPutLastWhileItGrows() {
    SplittableRandom random = new SplittableRandom(5);
    KeyTable table = new KeyTable();
    Map<String, Long> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String key = "k" + random.nextInt(20_000);
      if (random.nextBoolean()) {
        table.put(KeyTable.hash(key), i);
        expected.put(key, (long) i);
      } else {
        table.putIfAbsent(KeyTable.hash(key), i);
        expected.putIfAbsent(key, (long) i);
      }
    }

    assertThat(table.size()).isEqualTo(expected.size());
    expected.forEach((key, value) -> assertThat(table.get(KeyTable.hash(key))).isEqualTo(value));
    assertThat(table.get(KeyTable.hash("k20000"))).isEqualTo(KeyTable.NONE);
  }

  @Test
  void aCopyGrowsApart() {
    KeyTable table = new KeyTable();
    table.put(KeyTable.hash("a"), 1);
    KeyTable copy = table.copy();

    copy.put(KeyTable.hash("a"), 2);
    copy.put(KeyTable.hash("b"), 3);

    assertThat(table.get(KeyTable.hash("a"))).isEqualTo(1);
    assertThat(table.get(KeyTable.hash("b"))).isEqualTo(KeyTable.NONE);
    assertThat(copy.get(KeyTable.hash("a"))).isEqualTo(2);
  }

  @Test
  void hashesThatEndAlikeStandBesideEachOther() {
    KeyTable table = new KeyTable();
    for (long i = 1; i <= 500; i++) {
      table.put(i << 40, i);
    }

    for (long i = 1; i <= 500; i++) {
      assertThat(table.get(i << 40)).isEqualTo(i);
    }
  }
}
