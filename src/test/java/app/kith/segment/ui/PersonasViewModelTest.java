package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.Persona;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonasViewModelTest {
  private SegmentsDesk desk;
  private PersonasViewModel personas;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    personas = new PersonasViewModel(desk.model.explore());
    desk.model.opened(-1);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Persona persona(int number) {
    return personas.groupsProperty().get().personas().get(number);
  }

  @Test
  void letsOneGroupStandOutAndTakesItBack() {
    personas.toggle(persona(1));
    assertThat(personas.highlightProperty().get())
        .isEqualTo(PersonasViewModel.colourIndex(persona(1)));
    personas.toggle(persona(1));
    assertThat(personas.highlightProperty().get()).isEqualTo(PersonasViewModel.NONE);
  }

  @Test
  void forgetsWhoStoodOutWhenNewGroupsAreFound() {
    personas.toggle(persona(0));
    desk.model.explore().choices().groupsProperty().set(2);
    desk.model.explore().findGroups();
    assertThat(personas.highlightProperty().get()).isEqualTo(PersonasViewModel.NONE);
  }

  @Test
  void saysHowFarTheGroupsMayBeTrusted() {
    assertThat(PersonasViewModel.trust(personas.groupsProperty().get())).isEqualTo("success");
  }

  @Test
  void keepsOneGroupOrAll() {
    personas.keep(persona(2));
    assertThat(desk.model.list().rows()).hasSize(1);
    personas.keepAll();
    assertThat(desk.model.list().rows()).hasSize(4);
  }
}
