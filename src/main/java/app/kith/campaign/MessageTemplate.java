package app.kith.campaign;

import app.kith.base.Message;
import app.kith.campaign.MergeText.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A subject and a body, made safe once and then filled for any number of people. What people are
 * called can never become markup, a link or a second header line.
 */
final class MessageTemplate {
  private static final Safelist ALLOWED =
      Safelist.none()
          .addTags(
              "a",
              "b",
              "blockquote",
              "br",
              "code",
              "div",
              "em",
              "h1",
              "h2",
              "h3",
              "hr",
              "i",
              "img",
              "li",
              "ol",
              "p",
              "s",
              "span",
              "strong",
              "table",
              "tbody",
              "td",
              "th",
              "thead",
              "tr",
              "u",
              "ul")
          .addAttributes("a", "href", "title", "class")
          .addAttributes("img", "src", "alt", "width", "height")
          .addAttributes("td", "colspan", "rowspan", "align")
          .addAttributes("th", "colspan", "rowspan", "align")
          .addProtocols("a", "href", "http", "https", "mailto", "tel")
          .addProtocols("img", "src", "https");

  private final Filling subject;
  private final Filling html;
  private final Filling text;
  private final List<Use> uses;
  private final List<Message> problems;

  private MessageTemplate(
      Filling subject, Filling html, Filling text, List<Use> uses, List<Message> problems) {
    this.subject = subject;
    this.html = html;
    this.text = text;
    this.uses = uses;
    this.problems = problems;
  }

  /**
   * Prepares a message.
   *
   * @param customFields the workspace's own fields, which may be merged too
   */
  static MessageTemplate of(String subject, String body, Collection<String> customFields) {
    MergeText subjectText = MergeText.of(subject);
    MergeText bodyText = MergeText.of(body, subjectText.uses());
    Document parsed = Jsoup.parseBodyFragment(asHtml(bodyText.marked()));
    Set<Message> problems = new LinkedHashSet<>();
    problems(subjectText, bodyText, customFields, problems);
    linkProblems(parsed, problems);
    Document clean = new Cleaner(ALLOWED).clean(parsed);
    clean.outputSettings().prettyPrint(false).charset("UTF-8");
    MailStyle.markLinks(clean);
    String text = PlainText.of(clean.body());
    MailStyle.dress(clean);
    return new MessageTemplate(
        Filling.of(subjectText.marked()),
        Filling.of(clean.body().html()),
        Filling.of(text),
        bodyText.uses(),
        List.copyOf(problems));
  }

  /** What a person must mend before this can be sent. */
  List<Message> problems() {
    return problems;
  }

  /** The fields that are not the program's own. */
  Set<String> customFields() {
    Set<String> names = new TreeSet<>();
    uses.stream()
        .map(Use::field)
        .filter(field -> MergeField.of(field).isEmpty())
        .forEach(names::add);
    return names;
  }

  /** True if there is nothing to read in the body. */
  boolean isEmpty() {
    return text.fill(uses, Map.of(), Filling.Kind.TEXT).isBlank();
  }

  String subject(Recipient recipient) {
    return subject.fill(uses, recipient.fields(), Filling.Kind.TEXT);
  }

  /** The body as HTML that stands inside a page. */
  String html(Recipient recipient) {
    return html.fill(uses, recipient.fields(), Filling.Kind.HTML);
  }

  String text(Recipient recipient) {
    return text.fill(uses, recipient.fields(), Filling.Kind.TEXT);
  }

  private static String asHtml(String body) {
    return body.stripLeading().startsWith("<") ? body : Markdown.toHtml(body);
  }

  private static void problems(
      MergeText subject, MergeText body, Collection<String> customFields, Set<Message> problems) {
    if (subject.hasLooseBraces() || body.hasLooseBraces()) {
      problems.add(Message.of("campaign.problem.braces"));
    }
    for (Use use : body.uses()) {
      if (MergeField.of(use.field()).isEmpty() && !customFields.contains(use.field())) {
        problems.add(Message.of("campaign.problem.unknown_field", use.field()));
      } else if (use.fallback().isEmpty()) {
        problems.add(Message.of("campaign.problem.no_fallback", use.field()));
      }
    }
  }

  private static void linkProblems(Document parsed, Set<Message> problems) {
    List<Element> links = new ArrayList<>(parsed.select("a[href]"));
    for (Element link : links) {
      String target = link.attr("href").strip();
      if (!target.matches("(?is)(https?://[^\\s/].*|mailto:.+|tel:.+)")) {
        problems.add(Message.of("campaign.problem.link", target));
      }
    }
  }
}
