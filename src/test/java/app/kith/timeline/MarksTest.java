package app.kith.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static List<String> marked(String text, String... phrases) {
    return Marks.in(text, List.of(phrases)).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void aPhraseIsMarkedWhereverItStandsHoweverItIsCapitalised() {
    assertThat(marked("Late again. So late!", "late")).containsExactly("Late", "late");
  }

  @Test
  void onlyWholeWordsAreMarked() {
    assertThat(marked("We chocolate lovers came later", "late", "love")).isEmpty();
    assertThat(marked("too late; late-night", "late")).containsExactly("late", "late");
  }

  @Test
  void chineseIsMarkedWithinARunOfCharacters() {
    assertThat(marked("送餐太慢，味道很差", "太慢", "很差")).containsExactly("太慢", "很差");
  }

  @Test
  void phrasesThatOverlapOrTouchBecomeOneMark() {
    assertThat(marked("not happy at all", "not happy", "happy at")).containsExactly("not happy at");
    assertThat(marked("味道很差", "味道", "很差")).containsExactly("味道很差");
  }

  @Test
  void nothingIsMarkedInAnEmptyTextOrByAnEmptyPhrase() {
    assertThat(marked("", "late")).isEmpty();
    assertThat(marked("late", " ")).isEmpty();
    assertThat(marked("la", "late")).isEmpty();
  }

  @Test
  void aLetterWhoseSmallFormIsLongerMovesNoMark() {
    assertThat(marked("İİ too late", "late")).containsExactly("late");
  }
}
