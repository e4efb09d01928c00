package app.kith.analytics.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short texts in English and Chinese, against scikit-learn's TF-IDF and logistic regression. */
class TextReferenceTest {
  private record Labelled(String label, String text) {}

  private static List<Labelled> csv(String file, String label, String text) {
    List<Labelled> rows = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceData.records(file)) {
      if (!row.getField(text).isBlank()) {
        rows.add(new Labelled(row.getField(label), row.getField(text)));
      }
    }
    return rows;
  }

  private static List<Labelled> fifth(List<Labelled> all, boolean held) {
    List<Labelled> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % 5 == 0) == held) {
        some.add(all.get(i));
      }
    }
    return some;
  }

  private static TextClassifier learn(List<Labelled> train, Terms expected) {
    List<String> texts = train.stream().map(Labelled::text).toList();
    assertThat(Terms.guess(texts)).isEqualTo(expected);
    List<String> labels = train.stream().map(Labelled::label).toList();
    return TextClassifier.learn(texts, labels, expected, 10, Watch.NONE);
  }

  private static double accuracy(TextClassifier classifier, List<Labelled> test) {
    return test.parallelStream()
        .mapToDouble(t -> classifier.guesses(t.text()).getFirst().label().equals(t.label()) ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static void tellsApart(List<Labelled> all, Terms terms, double reference) {
    TextClassifier classifier = learn(fifth(all, false), terms);
    assertThat(accuracy(classifier, fifth(all, true))).isGreaterThanOrEqualTo(reference - 0.005);
  }

  @Test
  void spam() {
    List<Labelled> all = new ArrayList<>();
    for (String line : ReferenceData.text("text/sms.tsv").split("\n")) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        all.add(new Labelled(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    assertThat(all).hasSize(5574);
    tellsApart(all, Terms.WORDS, 0.9857);
    TextClassifier classifier = learn(all, Terms.WORDS);
    String text = "URGENT! You have won a prize. Claim now";
    assertThat(classifier.guesses(text).getFirst().label()).isEqualTo("spam");
    assertThat(classifier.evidence(text, "spam", 3))
        .extracting(TextClassifier.Evidence::term)
        .contains("claim");
  }

  @Test
  void takeawayReviewsInChinese() {
    tellsApart(csv("text/waimai_10k.csv", "label", "review"), Terms.CHARACTERS, 0.9049);
  }

  @Test
  void hotelReviewsInChinese() {
    tellsApart(
        csv("text/ChnSentiCorp_htl_all.csv.gz", "label", "review"), Terms.CHARACTERS, 0.9008);
  }

  @Test
  void seventySevenIntents() {
    TextClassifier classifier =
        learn(csv("text/banking77/train.csv", "category", "text"), Terms.WORDS);
    assertThat(classifier.labels()).hasSize(77);
    List<Labelled> test = csv("text/banking77/test.csv", "category", "text");
    assertThat(accuracy(classifier, test)).isGreaterThanOrEqualTo(0.8909 - 0.003);
  }
}
