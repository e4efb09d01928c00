package app.kith.contact.index;

import app.kith.base.Message;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures the index on invented people: build, memory, search, refresh. Run with {@code -Xmx1g}
 * and the number of people, one million if none is given.
 */
final class PersonIndexBenchmark {
  private static final String[] GIVEN =
      "Ann Bob Carla David Elena Frank Grace Henry Irina Jack 伟 芳 娜 敏 静 丽 强 磊 军 洋".split(" ");
  private static final String[] FAMILY =
      "Smith Brown Jones Miller Garcia Wilson Anderson Taylor 王 李 张 刘 陈 杨 赵 黄 周 吴".split(" ");
  private static final String[] CITIES =
      "London Berlin Paris Madrid 北京 上海 广州 深圳 Boston Chicago".split(" ");
  private static final List<String> QUERIES =
      List.of(
          "a",
          "an",
          "ann",
          "ann s",
          "smith",
          "smith ann",
          "王",
          "王伟",
          "wang",
          "ww",
          "zl",
          "example.com",
          "person99",
          "1380",
          "138001",
          "berlin an",
          "vip",
          "vip ann london",
          "notfound",
          "e",
          "o m",
          "5",
          "tea",
          "green tea",
          "C-00012");

  private PersonIndexBenchmark() {}

  /** Runs the measurement and prints one line a figure. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path folder = Files.createTempDirectory("kith-index");
    try (TestDatabase test = TestDatabase.in(folder)) {
      fill(test, count);
      long before = used();
      long start = System.nanoTime();
      PersonIndex index = new PersonIndex(test.database(), test.history());
      index.build();
      double build = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "people %,d  build %.1f s  heap grew %,d MB  counted %,d MB%n",
          index.size(), build, (used() - before) >> 20, index.bytes() >> 20);
      search(index);
      refresh(test, index);
    }
  }

  private static void search(PersonIndex index) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      for (String query : QUERIES) {
        long start = System.nanoTime();
        int found = index.search(PeopleQuery.text(query)).length;
        double time = (System.nanoTime() - start) / 1e6;
        if (round >= 2) {
          times.add(time);
        }
        if (round == 11) {
          System.out.printf("  %-16s %,9d found  %.1f ms%n", query, found, time);
        }
      }
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "search p50 %.1f ms  p95 %.1f ms  max %.1f ms of %d searches%n",
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static void refresh(TestDatabase test, PersonIndex index) {
    PersonRepository people = new PersonRepository();
    long[] ids = index.search(PeopleQuery.text("smith"));
    long some = ids[ids.length / 2];
    double[] times = new double[20];
    for (int i = 0; i < times.length; i++) {
      String name = "Renamed " + i;
      long start = System.nanoTime();
      test.history()
          .record(
              ChangeKind.EDIT,
              Message.of("history.undo", "x"),
              c -> {
                Person person = people.find(c.transaction(), some).orElseThrow();
                people.update(c, person.change().fullName(name).build());
                return 0;
              });
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf("one edit with its refresh: median %.1f ms%n", times[10]);
  }

  private static void fill(TestDatabase test, int count) {
    PersonRepository people = new PersonRepository();
    SplittableRandom random = new SplittableRandom(7);
    test.history()
        .recordInSteps(
            ChangeKind.IMPORT,
            Message.of("history.undo", "x"),
            change -> {
              for (int from = 0; from < count; from += 50_000) {
                int first = from;
                int size = Math.min(50_000, count - from);
                change.step(
                    c -> {
                      List<Person> batch = new ArrayList<>(size);
                      for (int i = 0; i < size; i++) {
                        batch.add(person(random, first + i).id(c.nextId()).build());
                      }
                      people.insertAll(c, batch);
                      return 0;
                    });
              }
              return 0;
            });
  }

  private static PersonBuilder person(SplittableRandom random, int number) {
    String given = GIVEN[random.nextInt(GIVEN.length)];
    String family = FAMILY[random.nextInt(FAMILY.length)];
    boolean chinese = family.charAt(0) > 'z';
    return Person.named(chinese ? family + given : given + " " + family, TestDatabase.NOW)
        .email("person" + number + "@example.com")
        .externalRef("C-%07d".formatted(number))
        .phone("+86 138 %04d %04d".formatted(random.nextInt(10_000), random.nextInt(10_000)))
        .city(CITIES[random.nextInt(CITIES.length)])
        .country(chinese ? "China" : "United Kingdom")
        .lifecycle(Lifecycle.values()[random.nextInt(4)])
        .tags(random.nextInt(10) == 0 ? List.of("vip") : List.of())
        .note(random.nextInt(5) == 0 ? "prefers green tea, call in the morning" : null);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
