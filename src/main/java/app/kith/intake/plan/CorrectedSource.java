package app.kith.intake.plan;

import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source some of whose cells a person has corrected. */
final class CorrectedSource implements RowSource {
  private final RowSource source;
  private final RowChoices choices;

  CorrectedSource(RowSource source, RowChoices choices) {
    this.source = source;
    this.choices = choices;
  }

  @Override
  public List<String> header() {
    return source.header();
  }

  @Override
  public @Nullable Row next() {
    Row row = source.next();
    if (row == null) {
      return null;
    }
    Row corrected = choices.applied(row, source.header().size());
    ProblemKind fault = row.fault();
    if (fault != null && corrected.fault() == null) {
      source.problems().forget(fault, row.number());
    }
    return corrected;
  }

  @Override
  public Problems problems() {
    return source.problems();
  }

  @Override
  public long records() {
    return source.records();
  }

  @Override
  public long blankRecords() {
    return source.blankRecords();
  }

  @Override
  public double fraction() {
    return source.fraction();
  }

  @Override
  public void close() {
    source.close();
  }
}
