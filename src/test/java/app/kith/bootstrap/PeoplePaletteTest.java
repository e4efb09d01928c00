package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.contact.ContactService;
import app.kith.contact.index.PersonIndex;
import app.kith.fx.ScreenId;
import app.kith.intake.readers.Watch;
import app.kith.product.ProductService;
import app.kith.segment.SegmentService;
import app.kith.shell.PaletteEntry;
import app.kith.shell.PaletteSource;
import app.kith.testing.FakeNavigator;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePaletteTest {
  @TempDir Path folder;
  private final List<String> opened = new ArrayList<>();
  private final FakeNavigator navigator = new FakeNavigator();
  private TestDatabase test;
  private PersonIndex index;
  private ContactService contacts;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    index = new PersonIndex(test.database(), test.history());
    index.build();
    contacts = new ContactService(test.database(), test.history(), test.clock());
    Path file =
        Files.writeString(
            folder.resolve("people.csv"),
            "Name,Email,Company\nAnn Lee,ann@example.com,Harbour Hotel\n"
                + "Bob Ray,bob@example.com,Harbour Hotel\nHarriet Hill,hh@example.com,\n");
    Intake.of(
            test.database(),
            test.history(),
            new ProductService(
                test.database(),
                test.history(),
                new SegmentService(
                    test.database(),
                    test.history(),
                    new FeatureService(test.database(), test.clock()),
                    test.clock()),
                test.clock()),
            test.clock())
        .sample()
        .importPeople(file, Watch.NONE);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aCompanyIsFoundOnceAndShowsItsPeople() {
    PaletteSource companies = PeoplePalette.companies(index, contacts, opened::add);

    List<PaletteEntry> found = companies.find("harb hot", 8);

    assertThat(found).extracting(PaletteEntry::label).containsExactly("Harbour Hotel");
    found.getFirst().action().run();
    assertThat(opened).containsExactly("Harbour Hotel");
    assertThat(companies.find("harriet", 8)).isEmpty();
    assertThat(companies.find("", 8)).isEmpty();
  }

  @Test
  void aPersonIsToldFromOthersByTheCompany() {
    PaletteSource people = PeoplePalette.people(index, contacts, navigator);

    List<PaletteEntry> found = people.find("ann", 8);

    assertThat(found)
        .extracting(PaletteEntry::label, PaletteEntry::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Ann Lee", "Harbour Hotel"));
    found.getFirst().action().run();
    assertThat(navigator.visits().getFirst().screen()).isEqualTo(ScreenId.PEOPLE);
  }
}
