package app.kith.tour;

import app.kith.sample.SampleBusiness;
import app.kith.sample.SamplePerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mail as a mail program exports it: customers who write, one of them in reply to the shop. */
final class Letters {
  private static final List<String> TEXTS =
      List.of(
          "Still waiting\n\nThe parcel is very late and I am not happy.",
          """
          Thank you

          The staff was friendly and helpful.

          On Mon, 2 Nov 2026 at 10:11, Willow & Leaf wrote:
          > We are sorry that the cup arrived broken.""",
          "A question\n\nHow much is the white gaiwan?");

  private Letters() {}

  /**
   * Writes them.
   *
   * @param folder where to
   * @return the file
   */
  static Path write(SampleBusiness business, Path folder) {
    List<SamplePerson> people =
        business.people().filter(person -> !person.email().isEmpty()).limit(TEXTS.size()).toList();
    StringBuilder box = new StringBuilder(2000);
    for (int i = 0; i < people.size(); i++) {
      box.append(mail(people.get(i), i));
    }
    try {
      return Files.writeString(folder.resolve("letters.mbox"), box, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mail(SamplePerson person, int i) {
    String text = TEXTS.get(i);
    int end = text.indexOf('\n');
    return """
        From %1$s Tue Nov 03 09:0%2$d:00 2026
        From: %1$s
        To: hello@willow-and-leaf.example
        Subject: %3$s
        Date: Tue, 3 Nov 2026 09:0%2$d:00 +0000
        Message-ID: <letter-%2$d@mail.example>
        Content-Type: text/plain; charset=utf-8
        %4$s

        """
        .formatted(person.email(), i, text.substring(0, end), text.substring(end + 1));
  }
}
