package app.kith.bootstrap;

import app.kith.campaign.CampaignService;
import app.kith.campaign.CampaignSummary;
import app.kith.contact.ContactService;
import app.kith.contact.PersonRow;
import app.kith.contact.index.PersonIndex;
import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import app.kith.segment.SegmentService;
import app.kith.shell.PaletteEntry;
import app.kith.shell.PaletteSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** People, companies, segments and campaigns for the palette. */
final class PeoplePalette {
  private static final int LOOKED_AT = 200;

  private PeoplePalette() {}

  static PaletteSource people(PersonIndex index, ContactService contacts, Navigator navigator) {
    return (query, limit) ->
        query.isEmpty()
            ? List.of()
            : contacts.rows(index.best(query, limit)).stream()
                .map(
                    person ->
                        new PaletteEntry(
                            person.name(),
                            Objects.requireNonNullElse(person.company(), ""),
                            "fth-user",
                            () -> navigator.open(ScreenId.PEOPLE, person.id())))
                .toList();
  }

  /**
   * The companies of the people who fit.
   *
   * @param open shows the people of a company, given its name
   */
  static PaletteSource companies(
      PersonIndex index, ContactService contacts, Consumer<String> open) {
    return (query, limit) ->
        query.isEmpty()
            ? List.of()
            : contacts.rows(index.best(query, LOOKED_AT)).stream()
                .map(PersonRow::company)
                .filter(Objects::nonNull)
                .filter(company -> contains(company, query))
                .distinct()
                .limit(limit)
                .map(
                    company ->
                        new PaletteEntry(company, "", "fth-briefcase", () -> open.accept(company)))
                .toList();
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
