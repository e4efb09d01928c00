package app.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Rule 12, the layouts: no literal text, no styles, a controller that exists. */
class FxmlTest {
  private static final Path ROOT = Path.of("src/main/resources");
  private static final Set<String> TEXTS =
      Set.of("text", "promptText", "accessibleText", "accessibleHelp", "title", "headerText");

  @Test
  void noLayoutSaysAnythingItself() throws Exception {
    for (Path layout : layouts()) {
      for (Element element : elements(layout)) {
        for (String attribute : TEXTS) {
          String value = element.getAttribute(attribute);
          assertThat(value.isEmpty() || value.matches("[%$].*|[\\p{Punct}\\s]+"))
              .as("%s: %s=\"%s\"", layout, attribute, value)
              .isTrue();
        }
        assertThat(element.getAttribute("style")).as(layout.toString()).isEmpty();
        assertThat(ownText(element)).as(layout.toString()).isBlank();
      }
    }
  }

  @Test
  void everyLayoutNamesTheViewBesideIt() throws Exception {
    for (Path layout : layouts()) {
      Element root = elements(layout).getFirst();
      String expected = ROOT.relativize(layout).toString().replace(".fxml", "").replace('/', '.');
      assertThat(root.getAttribute("fx:controller")).as(layout.toString()).isEqualTo(expected);
      Class<?> view = Class.forName(expected);
      for (Element element : elements(layout)) {
        String action = element.getAttribute("onAction");
        if (action.startsWith("#")) {
          assertThat(Stream.of(view.getDeclaredMethods()).map(method -> method.getName()))
              .as(layout.toString())
              .contains(action.substring(1));
        }
      }
    }
  }

  private static List<Path> layouts() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
    }
  }

  private static List<Element> elements(Path layout)
      throws IOException, ParserConfigurationException, SAXException {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(layout.toFile())
            .getDocumentElement();
    List<Element> all = new ArrayList<>(List.of(root));
    NodeList below = root.getElementsByTagName("*");
    for (int i = 0; i < below.getLength(); i++) {
      all.add((Element) below.item(i));
    }
    return all;
  }

  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getTextContent());
      }
    }
    return text.toString();
  }
}
