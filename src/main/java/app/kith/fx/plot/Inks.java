package app.kith.fx.plot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of the inks, read from {@code plot.css}. An empty node: it only listens. */
final class Inks extends Region {
  private static final StyleablePropertyFactory<Inks> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final Map<Ink, CssMetaData<Inks, Color>> COLOURS =
      Stream.of(Ink.values())
          .collect(
              Collectors.toMap(
                  ink -> ink,
                  ink ->
                      FACTORY.createColorCssMetaData(
                          ink.property(), inks -> inks.property(ink), Color.GRAY, false)));

  private final Map<Ink, StyleableObjectProperty<Color>> colours = new EnumMap<>(Ink.class);

  /** Colours that tell when they change. */
  Inks(Runnable changed) {
    getStyleClass().add("plot-inks");
    setManaged(false);
    for (Ink ink : Ink.values()) {
      StyleableObjectProperty<Color> colour =
          new SimpleStyleableObjectProperty<>(COLOURS.get(ink), this, ink.property(), Color.GRAY);
      colour.subscribe((_, _) -> changed.run());
      colours.put(ink, colour);
    }
  }

  private StyleableObjectProperty<Color> property(Ink ink) {
    return Objects.requireNonNull(colours.get(ink));
  }

  Color get(Ink ink) {
    return property(ink).get();
  }

  /** A colour as #rrggbb. */
  String web(Ink ink) {
    Color colour = get(ink);
    return "#%02x%02x%02x"
        .formatted(
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
