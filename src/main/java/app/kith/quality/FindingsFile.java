package app.kith.quality;

import app.kith.base.Messages;
import app.kith.contact.SafeCsv;
import app.kith.quality.check.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** Writes the people behind a finding into a file, to be worked on elsewhere. Thread-safe. */
public final class FindingsFile {
  private static final int PAGE = 1_000;

  private final QualityService quality;

  /** Files of what a service finds. */
  public FindingsFile(QualityService quality) {
    this.quality = quality;
  }

  /**
   * Writes a CSV file with a header in the user's language.
   *
   * @param progress hears shares from 0 to 1; an exception from it stops the work
   * @return how many people were written; who does not have the finding any more is left out
   * @throws app.kith.base.UserFacingException if there is no such field or the file cannot be
   *     written
   */
  public long write(
      Path file,
      Messages messages,
      QualityScan scan,
      String field,
      Finding finding,
      DoubleConsumer progress) {
    long[] ids = scan.ids(field, finding);
    return SafeCsv.write(
        file,
        csv -> {
          csv.line(
              Stream.of("id", "name", "value", "proposal", "reason")
                  .map(column -> messages.text("quality.column." + column))
                  .toList());
          long written = 0;
          for (int from = 0; from < ids.length; from += PAGE) {
            long[] page = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PAGE));
            List<QualityRow> rows = quality.rows(scan, field, finding, page);
            rows.forEach(row -> csv.line(cells(row, messages)));
            written += rows.size();
            progress.accept((from + page.length) / (double) ids.length);
          }
          return written;
        });
  }

  private static List<String> cells(QualityRow row, Messages messages) {
    String proposal = row.proposal();
    return List.of(
        Long.toString(row.personId()),
        row.name(),
        row.value(),
        proposal == null ? "" : proposal,
        messages.text(row.reason()));
  }
}
