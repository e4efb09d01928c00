package app.kith.bootstrap;

import app.kith.campaign.CampaignService;
import app.kith.campaign.CampaignSummary;
import app.kith.contact.index.PersonIndex;
import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import app.kith.segment.SegmentService;
import app.kith.shell.PaletteEntry;
import app.kith.shell.PaletteSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** People, segments and campaigns for the palette. */
final class PeoplePalette {
  private PeoplePalette() {}

  static PaletteSource people(PersonIndex index, SegmentService names, Navigator navigator) {
    return (query, limit) -> {
      if (query.isEmpty()) {
        return List.of();
      }
      long[] ids = index.best(query, limit);
      String[] labels = names.peopleNames(ids);
      return IntStream.range(0, ids.length)
          .mapToObj(
              i ->
                  new PaletteEntry(
                      labels[i], "", "fth-user", () -> navigator.open(ScreenId.PEOPLE, ids[i])))
          .toList();
    };
  }

  static PaletteSource segments(SegmentService segments, Navigator navigator) {
    return (query, limit) ->
        query.isEmpty()
            ? List.of()
            : segments.names().entrySet().stream()
                .filter(segment -> contains(segment.getValue(), query))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(
                    segment ->
                        new PaletteEntry(
                            segment.getValue(),
                            "",
                            "fth-pie-chart",
                            () -> navigator.open(ScreenId.SEGMENTS, segment.getKey())))
                .toList();
  }

  static PaletteSource campaigns(CampaignService campaigns, Navigator navigator) {
    return (query, limit) ->
        query.isEmpty()
            ? List.of()
            : campaigns.all().stream()
                .map(CampaignSummary::campaign)
                .filter(c -> contains(c.name(), query))
                .limit(limit)
                .map(
                    c ->
                        new PaletteEntry(
                            c.name(),
                            "",
                            "fth-mail",
                            () -> navigator.open(ScreenId.CAMPAIGNS, c.id())))
                .toList();
  }

  static boolean contains(String text, String query) {
    String lower = text.toLowerCase(Locale.ROOT);
    return java.util.Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(lower::contains);
  }
}
