package app.kith.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** The look of every window: AtlantaFX Primer, Kith's style sheet and its own fonts. */
public final class Look {
  private static final List<String> FONTS =
      List.of("/fonts/KithSans-Regular.ttf", "/fonts/KithSans-Bold.ttf");

  private Look() {}

  /** Loads the fonts; once, before the first window. */
  public static void loadFonts() {
    for (String font : FONTS) {
      try (InputStream in = Look.class.getResourceAsStream(font)) {
        if (in != null) {
          Font.loadFont(in, 13);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(font, e);
      }
    }
  }

  /** Makes all windows light or dark. UI thread only. */
  public static void wear(Theme theme) {
    boolean dark =
        switch (theme) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** Calls a listener on the UI thread when the system turns light or dark. */
  public static void onSystemChange(Runnable listener) {
    Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> listener.run());
  }

  /** Adds Kith's style sheet to the root of a window or dialog. */
  public static void style(Parent root) {
    URL styles = Look.class.getResource("/css/kith.css");
    if (styles == null) {
      throw new IllegalStateException("no style sheet");
    }
    root.getStylesheets().add(styles.toExternalForm());
  }
}
