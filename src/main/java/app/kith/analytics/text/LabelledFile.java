package app.kith.analytics.text;

import app.kith.analytics.file.FileValues;
import app.kith.analytics.file.TableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file's texts and, if it has them, their labels. Columns that are not named are found: the text
 * is the column of the longest cells, the label the one of fewest different ones.
 */
public final class LabelledFile {
  private final TableFile file;
  private final String text;
  private final Optional<String> label;

  /**
   * Over a file.
   *
   * @param latestYear as in {@link FileValues}
   * @throws app.kith.base.UserFacingException if a column that was named is missing
   */
  public LabelledFile(
      TableFile file, @Nullable String text, @Nullable String label, int latestYear) {
    FileValues values = new FileValues(file, latestYear);
    this.file = file;
    this.text =
        values.needed(
            values
                .column(text, "text", "review", "message", "comment", "body", "内容", "评论")
                .or(() -> file.header().stream().max(Comparator.comparingDouble(this::length))),
            "--text");
    this.label =
        values
            .column(label, "label", "category", "sentiment", "intent", "topic", "class", "标签")
            .or(
                () ->
                    label == null
                        ? file.header().stream()
                            .filter(column -> !column.equals(this.text))
                            .filter(column -> different(column) < Math.max(3, file.rows() / 2))
                            .min(Comparator.comparingInt(this::different))
                        : Optional.empty());
  }

  private double length(String column) {
    return file.cells(column).stream().mapToInt(String::length).average().orElse(0);
  }

  private int different(String column) {
    return new HashSet<>(file.cells(column)).size();
  }

  /** All texts in the order of the rows, blank ones as "". */
  public List<String> texts() {
    return file.cells(text);
  }

  /** The rows of which neither text nor label is blank; none if there is no label. */
  public List<LabelledText> examples() {
    List<LabelledText> examples = new ArrayList<>();
    if (label.isPresent()) {
      List<String> labels = file.cells(label.get());
      for (int row = 0; row < file.rows(); row++) {
        if (!texts().get(row).isBlank() && !labels.get(row).isBlank()) {
          examples.add(new LabelledText(texts().get(row), labels.get(row)));
        }
      }
    }
    return examples;
  }

  /** The file itself. */
  public TableFile file() {
    return file;
  }
}
