package app.kith.analytics.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.TextClassifier.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPartsTest {
  private static final List<Example> REVIEWS =
      List.of(
          new Example("the tea is wonderful and fresh", "good"),
          new Example("wonderful shop, friendly people", "good"),
          new Example("fresh cakes and friendly staff", "good"),
          new Example("the parcel was late and broken", "bad"),
          new Example("broken cup, late again", "bad"),
          new Example("stale cakes and a late parcel", "bad"));

  private static List<String> terms(Terms kind, String text) {
    List<String> terms = new ArrayList<>();
    kind.each(text, terms::add);
    return terms;
  }

  @Test
  void textsAreCutIntoWordsLettersAndCharacters() {
    assertThat(terms(Terms.WORDS, "Late, AGAIN a tea"))
        .containsExactly("late", "again", "late again", "tea", "again tea");
    assertThat(terms(Terms.LETTERS, "To"))
        .containsExactlyInAnyOrder(" t", "to", "o ", " to", "to ", " to ");
    assertThat(terms(Terms.CHARACTERS, "很好😀"))
        .containsExactlyInAnyOrder("很", "好", "😀", "很好", "好😀", "很好😀");
    for (Terms kind : Terms.values()) {
      assertThat(terms(kind, "")).isEmpty();
    }
  }

  @Test
  void languagesAreToldByScriptAndSmallWords() {
    assertThat(Language.of("Where is my parcel?")).isEqualTo(Language.EN);
    assertThat(Language.of("Wo ist mein Paket und wie lange dauert es")).isEqualTo(Language.DE);
    assertThat(Language.of("Le colis est arrivé mais pas la facture")).isEqualTo(Language.FR);
    assertThat(Language.of("¿Dónde está el paquete que pedí para mi madre?"))
        .isEqualTo(Language.ES);
    assertThat(Language.of("我的 iPhone 壳什么时候到")).isEqualTo(Language.ZH);
    assertThat(Language.of("荷物はいつ届きますか")).isEqualTo(Language.JA);
    assertThat(Language.of("택배는 언제 오나요")).isEqualTo(Language.KO);
    assertThat(Language.of("Где моя посылка?")).isEqualTo(Language.RU);
    assertThat(Language.of("أين طردي")).isEqualTo(Language.AR);
    assertThat(Language.of("12345 !!")).isEqualTo(Language.EN);
  }

  @Test
  void vectorsHaveLengthOneForEachKindOfTerms() {
    TermWeights weights =
        TermWeights.learn(
            List.of("tea and cake", "tea and milk"), List.of(Terms.WORDS, Terms.LETTERS), 1);
    assertThat(weights.of("tea and more").squares()).isCloseTo(2, within(1e-12));
    assertThat(weights.of("xyz").size()).isZero();
  }

  @Test
  void theOrderOfTextsDoesNotMatter() {
    List<Example> turned = new ArrayList<>(REVIEWS);
    Collections.shuffle(turned, new Random(5));
    String text = "a late but wonderful cake";
    assertThat(TextClassifier.learn(turned, Language.EN, 10, Watch.NONE).guesses(text))
        .isEqualTo(TextClassifier.learn(REVIEWS, Language.EN, 10, Watch.NONE).guesses(text));
  }

  @Test
  void theDualFindsTheSameMinimumAsCalculus() {
    // one place, two rows: weights (w, b) minimise (w2 + b2) / 2 + c (two log losses); by symmetry
    // b = 0 and w solves w = 2 c / (1 + exp(w))
    Sparse plus = new Sparse(new int[] {0}, new double[] {1});
    Sparse minus = new Sparse(new int[] {0}, new double[] {-1});
    DualLogistic solver = new DualLogistic(new Sparse[] {plus, minus}, 1, new double[] {2, 2});
    double[] weights = solver.fit(new boolean[] {true, false}, 1);
    assertThat(weights[1]).isCloseTo(0, within(0.1));
    assertThat(weights[0]).isCloseTo(4 / (1 + Math.exp(weights[0])), within(0.2));
  }

  @Test
  void oneLabelOrEmptyTextsGiveNoNaN() {
    List<Example> odd = List.of(new Example("", "a"), new Example("", "b"), new Example("x", "c"));
    TextClassifier classifier = TextClassifier.learn(odd, Language.EN, 10, Watch.NONE);
    assertThat(classifier.guesses("")).hasSize(3).noneMatch(g -> Double.isNaN(g.chance()));
    TextClassifier one =
        TextClassifier.learn(List.of(new Example("x", "a")), Language.EN, 1, Watch.NONE);
    assertThat(one.guesses("y").getFirst().chance()).isEqualTo(1);
  }

  @Test
  void whatSpeaksForALabelIsMarkedInTheText() {
    TextClassifier classifier = TextClassifier.learn(REVIEWS, Language.EN, 10, Watch.NONE);
    String text = "My parcel was LATE and the cup broken";
    List<String> marked =
        Highlights.of(text, classifier.evidence(text, "bad", 40)).stream()
            .map(span -> text.substring(span.start(), span.end()))
            .toList();
    assertThat(String.join(" ", marked)).contains("LATE", "broken").doesNotContain("My");
    assertThat(Highlights.of(text, List.of())).isEmpty();
  }

  @Test
  void keywordsAreWhatAGroupSaysMore() {
    List<String> tea = Collections.nCopies(20, "lovely green tea and a cup");
    List<String> post = Collections.nCopies(20, "the parcel came late and a bit wet");
    Map<String, List<Keywords.Keyword>> words = Keywords.of(Map.of("tea", tea, "post", post), 3);
    assertThat(words.get("tea")).extracting(Keywords.Keyword::word).doesNotContain("and");
    assertThat(words.get("tea").getFirst().count()).isEqualTo(20);
    assertThat(Keywords.of(Map.of("only", tea), 3).get("only")).isEmpty();
  }
}
