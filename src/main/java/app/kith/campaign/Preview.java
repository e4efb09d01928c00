package app.kith.campaign;

/**
 * A message as one person would get it.
 *
 * @param from the sender as people read it
 * @param to the recipient as people read it
 * @param subject one line
 * @param html a whole page
 * @param text the plain text
 */
public record Preview(String from, String to, String subject, String html, String text) {

  /** The page as a mail program in the dark shows it. */
  public String darkHtml() {
    return MailStyle.inTheDark(html);
  }
}
