package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsInOtherDressTest {
  @TempDir private Path folder;

  private void refused(String name, String content, String key) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    assertThatThrownBy(() -> FormatGuess.of(file))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            told ->
                org.assertj.core.api.Assertions.assertThat(told.userMessage().key())
                    .isEqualTo(key));
  }

  @Test
  void cardsWrittenAsXmlOrJsonAreRefusedWithWhatToDo() throws IOException {
    refused(
        "cards.xml",
        "<?xml version=\"1.0\"?>\n<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\"></vcards>",
        "intake.refused.cards");
    refused(
        "card.json", "[\"vcard\", [[\"version\", {}, \"text\", \"4.0\"]]]", "intake.refused.cards");
  }

  @Test
  void otherXmlAndJsonIsRefusedAsWhatItIs() throws IOException {
    refused("a.xml", "<?xml version=\"1.0\"?>\n<orders/>", "intake.refused.xml");
    refused("a.json", "[{\"vcard\": 1}]", "intake.refused.json");
  }
}
