package app.kith.segment.ui.scatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The plot's colours, read from the stylesheet ({@code .plot-colours}), so that light and dark have
 * their own. An empty node: it only listens.
 */
final class PlotColours extends Region {
  /** How many group colours there are before they repeat. */
  static final int GROUPS = 8;

  private static final List<String> NAMES =
      List.of(
          "none", "group-1", "group-2", "group-3", "group-4", "group-5", "group-6", "group-7",
          "group-8", "low", "middle", "high", "axis", "grid", "title", "accent", "surface");
  private static final StyleablePropertyFactory<PlotColours> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final List<CssMetaData<PlotColours, Color>> COLOURS =
      NAMES.stream()
          .map(
              name ->
                  FACTORY.createColorCssMetaData(
                      "-plot-" + name, s -> s.property(name), Color.GRAY, false))
          .toList();

  private final List<StyleableObjectProperty<Color>> properties = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /** Colours that tell when they change. */
  PlotColours(Runnable changed) {
    listeners.add(changed);
    getStyleClass().add("plot-colours");
    setManaged(false);
    for (int i = 0; i < NAMES.size(); i++) {
      StyleableObjectProperty<Color> property =
          new SimpleStyleableObjectProperty<>(COLOURS.get(i), this, NAMES.get(i), Color.GRAY);
      property.addListener((_, _, _) -> listeners.forEach(Runnable::run));
      properties.add(property);
    }
  }

  private StyleableObjectProperty<Color> property(String name) {
    return properties.get(NAMES.indexOf(name));
  }

  /** Tells somebody else of changes too. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** A colour as #RRGGBB. */
  static String web(Color colour) {
    return String.format(Locale.ROOT, "#%06x", rgb(colour));
  }

  String web(String name) {
    return web(get(name));
  }

  Color get(String name) {
    return property(name).get();
  }

  /** The colour of a group or shade index. */
  Color of(int index, boolean graded) {
    if (index == 0) {
      return get("none");
    }
    if (!graded) {
      return get("group-" + ((index - 1) % GROUPS + 1));
    }
    double share = (index - 1) / (double) (Colouring.SHADES - 1);
    return share < 0.5
        ? get("low").interpolate(get("middle"), share * 2)
        : get("middle").interpolate(get("high"), share * 2 - 1);
  }

  /**
   * All colours of a colouring as 0xRRGGBB, first as they are, then faded towards the background.
   *
   * @param count how many indices the colouring uses
   * @param faded how much of the background is mixed in, 0 to 1
   */
  int[] palette(int count, boolean graded, double faded) {
    int[] palette = new int[count];
    for (int i = 0; i < count; i++) {
      palette[i] = rgb(of(i, graded).interpolate(get("surface"), faded));
    }
    return palette;
  }

  private static int rgb(Color colour) {
    return (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
