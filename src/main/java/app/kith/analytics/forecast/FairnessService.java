package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Groups;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says of a forecast whether it treats groups of people alike, by any field that makes groups.
 * Reads only; call it off the UI thread.
 */
public final class FairnessService {
  private final Database database;
  private final FeatureService features;
  private final OutcomeRepository outcomes = new OutcomeRepository();
  private final GroupRepository groups = new GroupRepository();

  /** Over one workspace. */
  FairnessService(Database database, FeatureService features) {
    this.database = database;
    this.features = features;
  }

  /**
   * By what the people of a forecast can be grouped: what every card has, then the business's own
   * fields of yes and no and of words, but for free text and for what is foretold.
   */
  public List<Grouping> groupings(CustomerTarget target) {
    List<Grouping> groupings = new ArrayList<>(List.of(PersonGrouping.values()));
    database.read(outcomes::fields).stream()
        .filter(field -> field.yesNo() && !field.equals(target))
        .map(field -> new FieldGrouping(field.field(), true))
        .forEach(groupings::add);
    features.features().features().stream()
        .filter(feature -> feature.kind() == FeatureKind.CHOICE)
        .map(Feature::field)
        .distinct()
        .map(field -> new FieldGrouping(field, false))
        .forEach(groupings::add);
    return groupings;
  }

  /**
   * The grouping of a name, whatever its case.
   *
   * @throws UserFacingException if there is none; the sentence lists them
   */
  public Grouping grouping(CustomerTarget target, String name) {
    List<Grouping> known = groupings(target);
    return known.stream()
        .filter(one -> one.id().strip().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserFacingException(
                    Message.of(
                        "prediction.error.grouping",
                        name,
                        known.stream().map(Grouping::id).collect(Collectors.joining(", ")))));
  }

  /** Whether the people on whom a forecast was tested were treated alike. */
  public Fairness fairness(CustomerForecast forecast, Grouping by) {
    Tested tested = forecast.card().tested();
    Map<Long, String> found =
        switch (by) {
          case PersonGrouping built ->
              database.read(open -> groups.groups(open, built, tested.ids()));
          case FieldGrouping own -> held(own);
        };
    List<String> names =
        Arrays.stream(tested.ids()).mapToObj(id -> found.getOrDefault(id, "")).toList();
    return tested.fairness(new Groups(by.id(), names, by::said));
  }

  /** What everybody of whom it is known holds in an own field. */
  private Map<Long, String> held(FieldGrouping by) {
    FeatureTable table = features.features();
    Map<Long, String> held = new HashMap<>();
    int[] columns =
        IntStream.range(0, table.features().size())
            .filter(c -> isOf(by, table.features().get(c)))
            .toArray();
    for (int column : columns) {
      Feature feature = table.features().get(column);
      String yes = by.yesNo() ? FieldGrouping.YES : feature.part();
      String no = by.yesNo() ? FieldGrouping.NO : FieldGrouping.OTHERS;
      for (int row = 0; row < table.rows(); row++) {
        if (table.value(row, column) == 1) {
          held.put(table.ids()[row], yes);
        } else if (!table.missing(row, column)) {
          held.putIfAbsent(table.ids()[row], no);
        }
      }
    }
    return held;
  }

  private static boolean isOf(FieldGrouping by, Feature feature) {
    return feature.kind().isOwnField() && feature.source().equals(by.source());
  }
}
