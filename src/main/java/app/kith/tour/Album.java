package app.kith.tour;

import app.kith.fx.ScreenId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What there is to see of a workspace. */
final class Album {
  private static final Set<String> WIDE =
      Set.of("people", "timeline", "segments", "campaigns-draft", "outbox", "import");
  private static final Set<String> DOUBLED =
      Set.of("people", "segments", "campaigns-draft", "outbox", "duplicates");

  private Album() {}

  /** A shop in full swing: what was done there, and every screen that is left. */
  static List<Sight> shop(MainJob.Shown shown) {
    List<Sight> sights = new ArrayList<>(done(shown));
    Arrays.stream(ScreenId.values())
        .filter(id -> sights.stream().noneMatch(sight -> sight.isOneOf(List.of(id))))
        .map(Sight::of)
        .forEach(sights::add);
    return sights;
  }

  private static List<Sight> done(MainJob.Shown shown) {
    return List.of(
        Sight.of(ScreenId.PEOPLE, shown.person()),
        Sight.of(ScreenId.PEOPLE, shown.person())
            .called("person-form")
            .pressing("#contactPersonEdit", "#contactFormCancel"),
        Sight.of(ScreenId.PEOPLE, shown.person()).called("palette").searching("tea"),
        Sight.of(ScreenId.TIMELINE, shown.person()),
        Sight.of(ScreenId.TIMELINE)
            .called("timeline-tickets")
            .pressing("#timelineKind-TICKET", "#timelineKind-all"),
        Sight.of(ScreenId.SEGMENTS, shown.segment()),
        Sight.of(ScreenId.SEGMENTS)
            .called("segments-rule")
            .pressing("#segmentNewRule", "#ruleCancel"),
        Sight.of(ScreenId.SEGMENTS)
            .called("segments-limits")
            .choosing("#exploreAlgorithm", 2, "#exploreFind"),
        Sight.of(ScreenId.SEGMENTS)
            .called("segments-distances")
            .choosing("#exploreAlgorithm", 3, "#exploreFind"),
        Sight.of(ScreenId.SEGMENTS)
            .called("segments-tree")
            .choosing("#exploreAlgorithm", 4, "#exploreFind"),
        Sight.of(ScreenId.SEGMENTS)
            .called("segments-neighbours")
            .choosing("#exploreAcross", 1, "#exploreFind"),
        Sight.of(ScreenId.CAMPAIGNS, shown.sent()),
        Sight.of(ScreenId.CAMPAIGNS, shown.draft()).called("campaigns-draft"),
        Sight.of(ScreenId.CAMPAIGNS, shown.draft())
            .called("campaigns-mail-dark")
            .pressing("#campaignPreviewDark", "#campaignPreviewDesktop"),
        Sight.of(ScreenId.OUTBOX, shown.sent()),
        Sight.of(ScreenId.OUTBOX, shown.underway()).called("outbox-underway"),
        Sight.of(ScreenId.IMPORT).called("import-mail").dropping(shown.letters()),
        Sight.of(ScreenId.IMPORT).dropping(shown.file()).pressing("#intakeQueueNext"),
        Sight.of(ScreenId.IMPORT)
            .called("import-alike")
            .pressing("#intakeAlike", "#intakeAlike")
            .scrolling("#intakeWork"),
        Sight.of(ScreenId.DUPLICATES),
        Sight.of(ScreenId.PREDICTIONS),
        Sight.of(ScreenId.PREDICTIONS).called("predictions-amount").picking("#target", 3),
        Sight.of(ScreenId.INSIGHT),
        Sight.of(ScreenId.INSIGHT).called("insight-retention").turning("#insightSides", 1),
        Sight.of(ScreenId.INSIGHT).called("insight-lifetime").turning("#insightSides", 2),
        Sight.of(ScreenId.INSIGHT).called("insight-movement").turning("#insightSides", 3),
        Sight.of(ScreenId.INSIGHT).called("insight-cards").turning("#insightSides", 4));
  }

  /** What changes most on a large display. */
  static List<Sight> wide(MainJob.Shown shown) {
    return some(shown, WIDE);
  }

  /** What is most crowded where everything is twice as large. */
  static List<Sight> doubled(MainJob.Shown shown) {
    return some(shown, DOUBLED);
  }

  /** Every screen of a workspace without anything in it, and how it greets. */
  static List<Sight> empty() {
    List<Sight> sights = new ArrayList<>(List.of(Sight.greeting()));
    Arrays.stream(ScreenId.values()).map(Sight::of).forEach(sights::add);
    return sights;
  }

  /** What depends on how many people there are. */
  static List<Sight> counted() {
    return Stream.of(ScreenId.PEOPLE, ScreenId.SEGMENTS).map(Sight::of).toList();
  }

  private static List<Sight> some(MainJob.Shown shown, Set<String> names) {
    return shop(shown).stream().filter(sight -> names.contains(sight.name())).toList();
  }
}
