package app.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 12, the texts: both languages whole, nothing missing, nothing left over. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern PLURAL = Pattern.compile("\\{\\d+,choice,[^{}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
  private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

  private final Map<String, String> english = texts("");
  private final Map<String, String> chinese = texts("_zh");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  /** A number that only chooses singular or plural may be missing: Chinese knows neither. */
  @Test
  void bothLanguagesFillTheSamePlaceholders() {
    english.forEach(
        (key, text) ->
            assertThat(placeholders(chinese.getOrDefault(key, text)))
                .as(key)
                .isSubsetOf(placeholders(text))
                .containsAll(placeholders(PLURAL.matcher(text).replaceAll(""))));
  }

  @Test
  void theProgramLoadsEveryText() {
    assertThat(new Messages(Locale.ENGLISH).bundle().keySet())
        .containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(new Messages(Locale.CHINESE).bundle().keySet())
        .containsExactlyInAnyOrderElementsOf(chinese.keySet());
  }

  @Test
  void everyTextIsAMessageThatCanBeSaid() {
    Stream.of(english, chinese)
        .forEach(
            texts ->
                texts.forEach(
                    (key, text) -> {
                      assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
                    }));
  }

  @Test
  void everyKeyBelongsToTheFeatureOfItsFileAndStandsThereOnce() throws IOException {
    for (Path bundle : files(BUNDLES, ".properties")) {
      String feature = bundle.getFileName().toString().replaceAll("(_zh)?\\.properties", "");
      List<String> keys =
          Files.readAllLines(bundle).stream()
              .filter(line -> line.matches("[a-zA-Z].*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
      assertThat(keys).as(bundle.toString()).allMatch(key -> key.startsWith(feature + "."));
    }
  }

  @Test
  void everyKeyThatIsSaidHasAText() throws IOException {
    Set<String> features =
        english.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    Pattern said = Pattern.compile("Message\\.of\\(\\s*\"([^\"]+)\"|\\.text\\(\\s*\"([^\"]+)\"");
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      Matcher literal = said.matcher(Files.readString(source));
      while (literal.find()) {
        String key = literal.group(1) == null ? literal.group(2) : literal.group(1);
        if (!key.endsWith(".") && features.contains(key.split("\\.", 2)[0])) {
          assertThat(english).as(source.toString()).containsKey(key);
        }
      }
    }
    for (Path fxml : files(Path.of("src/main/resources/app"), ".fxml")) {
      Matcher key = IN_FXML.matcher(Files.readString(fxml));
      while (key.find()) {
        assertThat(english).as(fxml.toString()).containsKey(key.group(1));
      }
    }
  }

  /** A key counts as said where it, or a beginning of it that ends in a dot, stands in a source. */
  @Test
  void noTextIsLeftOver() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      collect(LITERAL, Files.readString(source), said);
    }
    for (Path fxml : files(Path.of("src/main/resources/app"), ".fxml")) {
      collect(IN_FXML, Files.readString(fxml), said);
    }
    List<String> orphans = english.keySet().stream().filter(key -> !isSaid(key, said)).toList();
    assertThat(orphans).isEmpty();
  }

  private static boolean isSaid(String key, Set<String> said) {
    if (said.contains(key)) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      String beginning = key.substring(0, dot + 1);
      if (beginning.indexOf('.') < beginning.length() - 1 && said.contains(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Pattern pattern, String text, Set<String> said) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      said.add(matcher.group(1));
    }
  }

  private static Set<Integer> placeholders(String text) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group(1)));
    }
    return numbers;
  }

  private static Map<String, String> texts(String suffix) {
    Map<String, String> all = new TreeMap<>();
    try {
      for (Path bundle : files(BUNDLES, ".properties")) {
        String name = bundle.getFileName().toString();
        if (name.endsWith("_zh.properties") == suffix.equals("_zh")) {
          Properties properties = new Properties();
          try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
          }
          properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
