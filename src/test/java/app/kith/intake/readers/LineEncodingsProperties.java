package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines of people, each in one of two encodings, come back as they were written. */
class LineEncodingsProperties {
  private static final List<String> LATIN =
      List.of(
          "José García",
          "François Lefèvre",
          "Jürgen Groß",
          "Åke Öberg",
          "Søren Kjær",
          "Zoë Brontë",
          "Núria Peña",
          "João Conceição",
          "Chloé O’Brien",
          "Ólafur Þórðarson",
          "50 €",
          "Straße 5",
          "„Gruß“ an René",
          "Hélène – Noël",
          "É. Übel",
          "IÑIGO NÚÑEZ");
  private static final List<String> CHINESE =
      List.of("张伟", "王芳", "李娜", "广州市天河区体育西路１０３号", "欧阳娜娜", "赵敏（销售）", "北京", "女", "男", "刘洋");
  private static final List<String> ASCII = List.of("John Smith", "a@example.com", "", "12.5");

  @Property(tries = 600)
  void linesOfUtf8AndWindows1252ComeBack(@ForAll("latin") List<Line> lines) throws IOException {
    assertThat(read(lines, "windows-1252")).isEqualTo(text(lines));
  }

  @Property(tries = 600)
  void linesOfUtf8AndGb18030ComeBack(@ForAll("chinese") List<Line> lines) throws IOException {
    assertThat(read(lines, "GB18030")).isEqualTo(text(lines));
  }

  @Property(tries = 1000)
  void anyUtf8ComesBackWhateverTheBlocks(@ForAll String text, @ForAll byte odd) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineBlocks blocks = new LineBlocks(new Drops(bytes, 1 + (odd & 7)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int lines = 0;
    while (blocks.next()) {
      out.write(blocks.bytes(), 0, blocks.length());
      lines += blocks.lineEnds();
    }
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(lines)
        .isEqualTo(
            (int) text.replace("\r\n", "\n").chars().filter(c -> c == 10 || c == 13).count());
  }

  record Line(String text, boolean utf8) {}

  /** Hands out a few bytes at a time. */
  private static final class Drops extends ByteArrayInputStream {
    private final int most;

    Drops(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, most));
    }
  }

  @Provide
  Arbitrary<List<Line>> latin() {
    return lines(LATIN, LATIN);
  }

  @Provide
  Arbitrary<List<Line>> chinese() {
    List<String> both = new ArrayList<>(CHINESE);
    both.addAll(List.of("José García", "Jürgen Groß", "Åke Öberg"));
    return lines(both, CHINESE);
  }

  /** At least one telling line of each. */
  private static Arbitrary<List<Line>> lines(List<String> ofUtf8, List<String> ofOther) {
    Arbitrary<Line> line =
        Arbitraries.oneOf(line(ofUtf8, true), line(ofOther, false), line(ASCII, false));
    return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(30), Arbitraries.longs())
        .as(
            (some, seed) -> {
              List<Line> all = new ArrayList<>(some);
              all.add(new Line(ofUtf8.get(1) + "," + ofUtf8.get(0), true));
              all.add(new Line(ofOther.get(0) + "," + ofOther.get(1), false));
              all.add(new Line(ofOther.get(2) + "," + ofOther.get(3), false));
              Collections.shuffle(all, new Random(seed));
              return all;
            });
  }

  private static Arbitrary<Line> line(List<String> words, boolean utf8) {
    return Arbitraries.of(words).list().ofSize(3).map(it -> new Line(String.join(",", it), utf8));
  }

  private static String text(List<Line> lines) {
    return "name,city,more\n" + String.join("\n", lines.stream().map(Line::text).toList());
  }

  private static String read(List<Line> lines, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("name,city,more".getBytes(StandardCharsets.UTF_8));
    for (Line line : lines) {
      bytes.write('\n');
      bytes.writeBytes(
          line.text().getBytes(line.utf8() ? StandardCharsets.UTF_8 : Charset.forName(other)));
    }
    Path file = Files.createTempFile("kith", ".csv");
    try {
      Files.write(file, bytes.toByteArray());
      SourceFormat format = SourceFormat.ofCards(FileKind.LDIF, FormatGuess.encoding(file));
      StringBuilder read = new StringBuilder();
      try (TextFile text = TextFile.open(file, format, new Problems())) {
        for (int c = text.reader().read(); c >= 0; c = text.reader().read()) {
          read.append((char) c);
        }
      }
      return read.toString();
    } finally {
      Files.delete(file);
    }
  }
}
