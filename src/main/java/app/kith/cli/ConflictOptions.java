package app.kith.cli;

import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.RowChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Who wins where a file and a stored person differ: for the file, for a column, for one cell. */
final class ConflictOptions {
  @Option(names = "--rule", paramLabel = "[COLUMN=]RULE", descriptionKey = "cli.import.rule")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--take", paramLabel = "ROW:COLUMN", descriptionKey = "cli.import.take")
  private List<String> taken = new ArrayList<>();

  /** The rule of the file. */
  ConflictRule standard() {
    return rules.stream()
        .filter(typed -> typed.indexOf('=') < 0)
        .map(ConflictOptions::rule)
        .reduce(ConflictRule.FILL_BLANKS, (_, last) -> last);
  }

  /** The mapping with the rules of single columns. */
  Mapping<PersonField> applied(Mapping<PersonField> mapping) {
    Mapping<PersonField> ruled = mapping;
    for (String typed : rules) {
      int at = typed.lastIndexOf('=');
      if (at >= 0) {
        Column<PersonField> column = column(ruled, typed.substring(0, at));
        ruled = ruled.with(column.withRule(rule(typed.substring(at + 1))), PersonField.IGNORED);
      }
    }
    return ruled;
  }

  /** The mapping with the rule of the file written into every column that has none, to be kept. */
  Mapping<PersonField> kept(Mapping<PersonField> mapping) {
    ConflictRule standard = standard();
    return standard == ConflictRule.FILL_BLANKS ? mapping : mapping.ruled(standard);
  }

  /** The choices with the new values that were taken by word. */
  RowChoices answered(RowChoices choices, Mapping<PersonField> mapping) {
    RowChoices answered = choices;
    for (String typed : taken) {
      int colon = typed.indexOf(':');
      if (colon < 0 || !typed.substring(0, colon).matches("[0-9]{1,18}")) {
        throw Session.refused("cli.import.take.wrong", typed);
      }
      Column<PersonField> column = column(mapping, typed.substring(colon + 1));
      answered = answered.answer(Long.parseLong(typed.substring(0, colon)), column.label(), true);
    }
    return answered;
  }

  private static Column<PersonField> column(Mapping<PersonField> mapping, String header) {
    return mapping.columns().stream()
        .filter(column -> column.header().equalsIgnoreCase(header.strip()))
        .findFirst()
        .orElseThrow(() -> Session.refused("cli.import.map.column", header));
  }

  private static ConflictRule rule(String typed) {
    if (typed.strip().equalsIgnoreCase("newest")) {
      return ConflictRule.TAKE_NEW;
    }
    return Arrays.stream(ConflictRule.values())
        .filter(it -> it.name().equalsIgnoreCase(typed.strip().replace('-', '_')))
        .findFirst()
        .orElseThrow(() -> Session.refused("cli.import.rule.unknown", typed));
  }
}
