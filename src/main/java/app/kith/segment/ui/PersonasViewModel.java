package app.kith.segment.ui;

import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The groups in words; one of them may stand out in the picture. UI thread. */
public final class PersonasViewModel {
  /** No group stands out. */
  public static final int NONE = -1;

  private final ExploreViewModel explore;
  private final IntegerProperty highlight = new SimpleIntegerProperty(NONE);

  /** The groups that a picture's view-model found. */
  public PersonasViewModel(ExploreViewModel explore) {
    this.explore = explore;
    explore.groupsProperty().addListener((_, _, _) -> highlight.set(NONE));
  }

  /** The groups, or null before any were found. */
  public ReadOnlyObjectProperty<@Nullable Segmentation> groupsProperty() {
    return explore.groupsProperty();
  }

  /** The colour index of the group that stands out, or {@link #NONE}. */
  public IntegerProperty highlightProperty() {
    return highlight;
  }

  /** The colour index of a group in the picture. */
  public static int colourIndex(Persona persona) {
    return persona.group() + 1;
  }

  /** Lets a group stand out, or no longer. */
  public void toggle(Persona persona) {
    int index = colourIndex(persona);
    highlight.set(highlight.get() == index ? NONE : index);
  }

  /** How far the groups may be trusted, as a name that the style sheet knows. */
  public static String trust(Segmentation found) {
    return switch (found.strength()) {
      case STRONG, REASONABLE -> "success";
      case WEAK -> "warning";
      case NONE -> "danger";
    };
  }

  /** Keeps one group as a segment. */
  public void keep(Persona persona) {
    explore.keepGroup(persona);
  }

  /** Keeps every group as a segment. */
  public void keepAll() {
    explore.keepGroups();
  }
}
