package app.kith.intake;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.History;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.mail.MailImport;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Custom;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.KnownExport;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.OrderGuess;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.PersonGuess;
import app.kith.intake.mapping.Sample;
import app.kith.intake.orders.JointImport;
import app.kith.intake.orders.JointRequest;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.PeopleImport;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.Delimiter;
import app.kith.intake.readers.Encoding;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.recipe.Recipe;
import app.kith.intake.recipe.RecipeBook;
import app.kith.intake.source.Sources;
import app.kith.order.OrderRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The door through which files come in: looks at a file, and imports people or orders from it.
 * Thread-safe; imports run one after another.
 */
public final class Intake {
  private final Clock clock;
  private final Supplier<String> country;
  private final PeopleImport people;
  private final OrderImport orders;
  private final JointImport joint;
  private final MailImport mail;
  private final RecipeBook recipes;
  private final SettledFiles settled;

  /** An intake into an open workspace of a business that may be anywhere. */
  public Intake(Database database, History history, Clock clock) {
    this(database, history, clock, () -> "");
  }

  /**
   * An intake into an open workspace.
   *
   * @param country gives the two-letter code of the business's country; blank if it is not known
   */
  public Intake(Database database, History history, Clock clock, Supplier<String> country) {
    this.clock = clock;
    this.country = country;
    PersonRepository persons = new PersonRepository();
    this.people =
        new PeopleImport(
            database,
            history,
            persons,
            new CompanyRepository(),
            new CustomFieldRepository(),
            clock);
    this.recipes = new RecipeBook(database);
    this.settled = new SettledFiles(database);
    this.mail = new MailImport(database, history, clock);
    this.orders = new OrderImport(database, history, persons, new OrderRepository(), clock);
    this.joint = new JointImport(history, people, orders);
  }

  /** The two-letter code of the business's country; blank if it is not known. */
  public String country() {
    return country.get();
  }

  /** Imports people. */
  public PeopleImport people() {
    return people;
  }

  /** Imports orders. */
  public OrderImport orders() {
    return orders;
  }

  /** How files of known sources are read. */
  public RecipeBook recipes() {
    return recipes;
  }

  /** Which files came in before. */
  public SettledFiles settled() {
    return settled;
  }

  /** Imports mail. */
  public MailImport mail() {
    return mail;
  }

  /**
   * Looks at a file and guesses everything.
   *
   * @throws UserFacingException if it is no table that can be read
   */
  public SourceFile inspect(Path file) {
    return inspect(file, Sources.guess(file));
  }

  /**
   * Looks at text that was copied from elsewhere: cells of a spreadsheet, contact cards.
   *
   * @throws UserFacingException if it is nothing that can be read
   */
  public SourceFile inspectText(String text) {
    try {
      Path file = Files.createTempDirectory("kith-pasted").resolve("clipboard.txt");
      Files.writeString(file, text);
      file.getParent().toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return inspect(file);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", "clipboard.txt"), e);
    }
  }

  /** What the names of files that can be read commonly end in. */
  public static String[] fileEndings() {
    return new String[] {
      "csv", "tsv", "txt", "gz", "xlsx", "xlsm", "ods", "vcf", "ldif", "ldi", "eml", "mbox", "mbx"
    };
  }

  /** Looks at a file in another encoding. */
  public SourceFile inspect(Path file, Encoding encoding) {
    return inspect(file, Sources.guess(file, encoding));
  }

  /** Looks at a file with another delimiter. */
  public SourceFile inspect(Path file, SourceFormat format, Delimiter delimiter) {
    return inspect(file, Sources.guess(file, format, delimiter));
  }

  /** Looks at another sheet of a workbook, by its place from 0. */
  public SourceFile inspectSheet(SourceFile file, int sheet) {
    return inspect(file.path(), Sources.onSheet(file.path(), file.format(), sheet));
  }

  /** Looks at a file that is written in a known way. */
  public SourceFile inspect(Path file, SourceFormat format) {
    int year = LocalDate.now(clock).getYear();
    try (RowSource source = Sources.open(file, format)) {
      Sample sample = Sample.of(source);
      boolean named = format.kind() == FileKind.TEXT || format.kind().isWorkbook();
      Optional<KnownExport> writtenBy = named ? KnownExport.of(sample.header()) : Optional.empty();
      if (writtenBy.isPresent() && !writtenBy.get().isOfPeople()) {
        throw new UserFacingException(
            Message.of(
                "intake.refused.noPeople",
                String.valueOf(file.getFileName()),
                writtenBy.get().label()));
      }
      OrderGuess orderGuess = new OrderGuess(clock.getZone(), year);
      Mapping<PersonField> ofPeople =
          customary(new PersonGuess(clock.getZone(), year).guess(sample), sample);
      Mapping<OrderField> ofOrders = customary(orderGuess.guess(sample), sample);
      Recipe.Lists lists =
          !orderGuess.looksLikeOrders(sample)
              ? Recipe.Lists.PEOPLE
              : JointMapping.of(ofPeople, ofOrders).isLikely()
                  ? Recipe.Lists.BOTH
                  : Recipe.Lists.ORDERS;
      SourceFile guessed =
          new SourceFile(
              file,
              format,
              sample,
              ofPeople,
              ofOrders,
              lists,
              source.problems().list(),
              writtenBy,
              Sources.sheets(file, format),
              Optional.empty());
      return recipes.of(sample.header()).map(guessed::readBy).orElse(guessed);
    }
  }

  private <F extends Field> Mapping<F> customary(Mapping<F> mapping, Sample sample) {
    return Custom.of(country.get()).map(it -> it.applied(mapping, sample)).orElse(mapping);
  }

  /** The guessed way to import people from a file: blanks are filled, nothing is overwritten. */
  public PeopleRequest peopleRequest(SourceFile file) {
    return new PeopleRequest(file.path(), file.format(), file.people(), ConflictRule.FILL_BLANKS);
  }

  /** Imports people and their orders from the same rows. */
  public JointImport joint() {
    return joint;
  }

  /**
   * The guessed way to import people and their orders from a file.
   *
   * @param unnamed what customers without a name are called, with {0} for their number
   */
  public JointRequest jointRequest(SourceFile file, String unnamed) {
    JointMapping both = file.both();
    return new JointRequest(
        new PeopleRequest(file.path(), file.format(), both.people(), ConflictRule.FILL_BLANKS),
        new OrderRequest(file.path(), file.format(), both.orders(), unnamed));
  }

  /**
   * The guessed way to import orders from a file.
   *
   * @param unnamed what customers without a name are called, with {0} for their number
   */
  public OrderRequest orderRequest(SourceFile file, String unnamed) {
    return new OrderRequest(file.path(), file.format(), file.orders(), unnamed);
  }
}
