package app.kith.intake;

import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.OrderGuess;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.PersonGuess;
import app.kith.intake.mapping.Sample;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.source.Sources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What a file is taken for when nobody corrects it: the requests of an import without a screen. */
public final class FileGuess {
  private final Clock clock;

  /**
   * A guess.
   *
   * @param clock its zone is the business's own time
   */
  public FileGuess(Clock clock) {
    this.clock = clock;
  }

  /**
   * A list of orders.
   *
   * @param unnamed what customers without a name are called, with {0} for the number
   * @throws app.kith.base.UserFacingException if the file is no such list
   */
  public OrderRequest orders(Path file, String unnamed) {
    SourceFormat format = Sources.guess(file);
    try (RowSource source = Sources.open(file, format)) {
      int year = LocalDate.now(clock).getYear();
      Mapping<OrderField> mapping = new OrderGuess(clock.getZone(), year).guess(Sample.of(source));
      return new OrderRequest(file, format, mapping, unnamed);
    }
  }

  /**
   * A list of people; what is stored already stays where the file says otherwise.
   *
   * @throws app.kith.base.UserFacingException if the file is no such list
   */
  public PeopleRequest people(Path file) {
    SourceFormat format = Sources.guess(file);
    try (RowSource source = Sources.open(file, format)) {
      int year = LocalDate.now(clock).getYear();
      Mapping<PersonField> mapping =
          new PersonGuess(clock.getZone(), year).guess(Sample.of(source));
      return new PeopleRequest(file, format, mapping, ConflictRule.FILL_BLANKS);
    }
  }
}
