package app.kith.analytics;

import app.kith.analytics.engine.Quantiles;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Describes groups of people in words, from how their means differ from everybody's. */
final class PersonaWriter {
  /** Cohen's small, medium and large effects. */
  private static final double SMALL = 0.2;

  private static final double MEDIUM = 0.5;
  private static final double LARGE = 0.8;

  private final FeatureTable table;
  private final double[] means;
  private final double[] deviations;

  PersonaWriter(FeatureTable table) {
    this.table = table;
    int d = table.features().size();
    this.means = new double[d];
    this.deviations = new double[d];
    for (int c = 0; c < d; c++) {
      means[c] = Quantiles.mean(table.column(c));
      deviations[c] = Quantiles.deviation(table.column(c));
    }
  }

  /** One persona for each group with a proposed name, none twice; then noise if there is any. */
  List<Persona> describe(int[] labels, int groups) {
    List<Persona> personas = new ArrayList<>();
    Set<Message> names = new HashSet<>();
    for (int g = 0; g < groups; g++) {
      List<Trait> traits = traits(labels, g);
      Message name = name(traits, names);
      names.add(name);
      personas.add(persona(labels, g, name, traits, advice(traits)));
    }
    Message advice = Message.of("analytics.persona.noise.advice");
    addNoise(labels, personas, Message.of("analytics.persona.noise"), advice);
    return personas;
  }

  /** One persona for each named group; then those who never bought. */
  List<Persona> named(int[] labels, List<RfmGroup> groups) {
    List<Persona> personas = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      List<Trait> traits = traits(labels, g);
      personas.add(persona(labels, g, groups.get(g).title(), traits, groups.get(g).advice()));
    }
    addNoise(labels, personas, RfmGroup.NO_ORDERS.title(), RfmGroup.NO_ORDERS.advice());
    return personas;
  }

  private void addNoise(int[] labels, List<Persona> personas, Message name, Message advice) {
    Persona noise = persona(labels, -1, name, traits(labels, -1), advice);
    if (noise.size() > 0) {
      personas.add(noise);
    }
  }

  private static Persona persona(
      int[] labels, int group, Message name, List<Trait> traits, Message advice) {
    int size = 0;
    for (int label : labels) {
      size += label == group ? 1 : 0;
    }
    double share = (double) size / Math.max(1, labels.length);
    Message summary =
        switch (traits.size()) {
          case 0 -> Message.of("analytics.persona.summary.typical", size, share);
          case 1 -> Message.of("analytics.persona.summary.one", size, share, traits.get(0).text());
          case 2 ->
              Message.of(
                  "analytics.persona.summary.two",
                  size,
                  share,
                  traits.get(0).text(),
                  traits.get(1).text());
          default ->
              Message.of(
                  "analytics.persona.summary.three",
                  size,
                  share,
                  traits.get(0).text(),
                  traits.get(1).text(),
                  traits.get(2).text());
        };
    return new Persona(group, name, size, share, summary, traits, advice);
  }

  private List<Trait> traits(int[] labels, int group) {
    List<Trait> traits = new ArrayList<>();
    for (int c = 0; c < means.length; c++) {
      trait(labels, group, c).filter(t -> Math.abs(t.effect()) >= SMALL).ifPresent(traits::add);
    }
    traits.sort(Comparator.comparingDouble(t -> -Math.abs(t.effect())));
    return traits;
  }

  private Optional<Trait> trait(int[] labels, int group, int column) {
    double[] values = table.column(column);
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == group && Double.isFinite(values[i])) {
        sum += values[i];
        counted++;
      }
    }
    if (counted == 0 || !(deviations[column] > 0)) {
      return Optional.empty();
    }
    double mean = sum / counted;
    double effect = (mean - means[column]) / deviations[column];
    Feature feature = table.features().get(column);
    Message text = text(feature, effect, feature.mean(mean), feature.mean(means[column]));
    return Optional.of(new Trait(feature, effect, mean, means[column], text));
  }

  private static Message text(Feature feature, double effect, Message mean, Message everybody) {
    String level = Math.abs(effect) >= LARGE ? "much_" : Math.abs(effect) < MEDIUM ? "little_" : "";
    String key = feature.kind() == FeatureKind.CHOICE ? "holds" : level + direction(effect);
    return Message.of("analytics.trait." + key, feature.title(), mean, everybody);
  }

  private static String direction(double effect) {
    return effect > 0 ? "higher" : "lower";
  }

  private static Message name(List<Trait> traits, Set<Message> taken) {
    List<Trait> clear = traits.stream().filter(PersonaWriter::names).toList();
    Message name = Message.of("analytics.persona.typical");
    for (int count = Math.min(2, clear.size()); count <= Math.min(3, clear.size()); count++) {
      name = joined(clear.subList(0, count));
      if (count > 0 && !taken.contains(name)) {
        return name;
      }
    }
    for (int number = 2; taken.contains(name); number++) {
      Message numbered = Message.of("analytics.persona.numbered", name, number);
      if (!taken.contains(numbered)) {
        return numbered;
      }
    }
    return name;
  }

  /** A clear difference; that a word of a field is rare goes without saying, others are usual. */
  private static boolean names(Trait trait) {
    return trait.feature().kind() == FeatureKind.CHOICE
        ? trait.effect() >= MEDIUM
        : Math.abs(trait.effect()) >= MEDIUM;
  }

  private static Message joined(List<Trait> traits) {
    Message name = Message.of("analytics.persona.typical");
    for (int t = 0; t < traits.size(); t++) {
      Trait trait = traits.get(t);
      Message part = word(trait);
      name = t == 0 ? part : Message.of("analytics.persona.name.and", name, part);
    }
    return name;
  }

  /** What a shopkeeper would say: "Long quiet" rather than "High days since last order". */
  private static Message word(Trait trait) {
    String level = trait.effect() > 0 ? "high" : "low";
    FeatureKind kind = trait.feature().kind();
    return switch (kind) {
      case RECENCY, FREQUENCY, MONETARY, TENURE, AVERAGE_ORDER, RETURNS, AGE ->
          Message.of("analytics.persona.name." + level + "." + kind.id());
      case CHOICE -> trait.feature().title();
      default -> Message.of("analytics.persona.name." + level, trait.feature().title());
    };
  }

  private static double effect(List<Trait> traits, FeatureKind kind) {
    return traits.stream()
        .filter(t -> t.feature().kind() == kind)
        .mapToDouble(Trait::effect)
        .findFirst()
        .orElse(0);
  }

  private static Message advice(List<Trait> traits) {
    double away = effect(traits, FeatureKind.RECENCY);
    double often = effect(traits, FeatureKind.FREQUENCY);
    double money = Math.max(effect(traits, FeatureKind.MONETARY), often);
    String advice;
    if (effect(traits, FeatureKind.TICKETS) >= MEDIUM) {
      advice = "service";
    } else if (effect(traits, FeatureKind.RETURNS) >= LARGE && money < MEDIUM) {
      advice = "returns";
    } else if (away >= MEDIUM) {
      advice = money >= SMALL ? "win_back" : "last_try";
    } else if (money >= MEDIUM) {
      advice = "reward";
    } else if (effect(traits, FeatureKind.TENURE) <= -MEDIUM) {
      advice = "welcome";
    } else if (often <= -SMALL) {
      advice = "second_order";
    } else {
      advice = traits.isEmpty() ? "typical" : "speak_to_trait";
    }
    return traits.isEmpty()
        ? Message.of("analytics.advice." + advice)
        : Message.of("analytics.advice." + advice, traits.get(0).feature().title());
  }
}
