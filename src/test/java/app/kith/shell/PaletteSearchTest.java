package app.kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

  private static PaletteEntry entry(String label, String detail) {
    return new PaletteEntry(label, detail, "fth-user", () -> {});
  }

  private static List<String> found(String query, PaletteSource... sources) {
    return new PaletteSearch(List.of(sources))
        .find(query).stream().map(PaletteEntry::label).toList();
  }

  @Test
  void ranksBeginningsOverWordsOverMiddles() {
    PaletteSource people =
        (_, _) ->
            List.of(
                entry("Joann Lee", ""),
                entry("Lee Ann", ""),
                entry("Ann", ""),
                entry("Anna Wu", ""));

    assertThat(found("ann", people)).containsExactly("Ann", "Anna Wu", "Lee Ann", "Joann Lee");
  }

  @Test
  void wantsEveryFragmentInAnyOrder() {
    PaletteSource people = (_, _) -> List.of(entry("Wang Fang", ""), entry("Wang Wei", "Tea Co"));

    assertThat(found("  tea   wan ", people).getFirst()).isEqualTo("Wang Wei");
    assertThat(Ranking.score("tea wan", entry("Wang Fang", ""))).isZero();
  }

  @Test
  void keepsWhatASourceFoundByOtherMeansBehindWhatFitsByName() {
    PaletteSource byPinyin = (_, _) -> List.of(entry("张伟", ""));
    PaletteSource byName = (_, _) -> List.of(entry("Zhang Li", ""));

    assertThat(found("zhang", byPinyin, byName)).containsExactly("Zhang Li", "张伟");
  }

  @Test
  void asksForTheMostUsefulWhenNothingIsTypedAndGivesTwelveAtMost() {
    List<String> asked = new ArrayList<>();
    PaletteSource many =
        (query, limit) -> {
          asked.add(query);
          return Collections.nCopies(limit, entry("Row", ""));
        };

    assertThat(found("", many, many)).hasSize(12);
    assertThat(found(" ", many)).hasSize(8);
    assertThat(asked).containsOnly("");
  }

  @Test
  void findsCommandsByWordsOfTheLanguageOfTheMoment() {
    Commands commands =
        new Commands(
            List.of(
                new Command(Message.of("shell.undo"), "Ctrl+1", "fth-sun", () -> {}),
                new Command(Message.of("shell.redo"), "", "fth-moon", () -> {})),
            message -> message.key().equals("shell.undo") ? "Go to People" : "Dark appearance");

    assertThat(found("peo", commands)).containsExactly("Go to People");
    assertThat(found("ctrl+1", commands)).containsExactly("Go to People");
    assertThat(found("", commands)).containsExactly("Go to People", "Dark appearance");
    assertThat(found("nothing like it", commands)).isEmpty();
  }
}
