package app.kith.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a person's tags: {@code ,vip,wholesale,}. A comma stands before and after each
 * tag, so that SQL finds one exactly with {@code LIKE '%,vip,%'}. Tags hold no commas.
 */
public final class Tags {
  /** The longest stored form. */
  public static final int MAX_STORED = 2000;

  private Tags() {}

  /** The stored form, or null for no tags. */
  public static @Nullable String join(Collection<String> tags) {
    List<String> tidied = tidy(tags);
    return tidied.isEmpty() ? null : tidied.stream().collect(Collectors.joining(",", ",", ","));
  }

  /** The tags of a stored form, or of text that a person typed with commas (also Chinese ones). */
  public static List<String> split(@Nullable String text) {
    return text == null ? List.of() : tidy(Arrays.asList(text.split("[,;，；、\n]")));
  }

  /** Tags trimmed, without empty ones, each once however it is capitalised, in the given order. */
  public static List<String> tidy(Collection<String> tags) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (String tag : tags) {
      String clean =
          Normalizer.normalize(tag, Normalizer.Form.NFC)
              .replaceAll("[,\\p{Cntrl}]", " ")
              .strip()
              .replaceAll("\\s+", " ");
      if (!clean.isEmpty()) {
        seen.putIfAbsent(clean.toLowerCase(Locale.ROOT), clean);
      }
    }
    return List.copyOf(seen.values());
  }
}
