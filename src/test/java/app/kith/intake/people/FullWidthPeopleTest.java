package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.intake.OpenIntake;
import app.kith.intake.readers.Watch;
import app.kith.quality.clean.Cleaning;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Full-width digits and letters of addresses and numbers are the characters that they look like.
 */
class FullWidthPeopleTest {
  private static final String HEAD = "姓名,邮箱,电话,备注\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @Test
  void addressesAndNumbersAreStoredInPlainCharacters() throws IOException {
    PeoplePlan plan = desk.bringIn(HEAD + "王芳,Ａ．ｗａｎｇ＠ｂ．ｃｏｍ,０１０－１２３４５６７８,ＶＩＰ客户\n");

    assertThat(plan.problems()).isEmpty();
    Person person = desk.people().getFirst();
    assertThat(person.email()).isEqualTo("A.wang@b.com");
    assertThat(person.phone()).isEqualTo("010-12345678");
  }

  @Test
  void severalInOneCellAreToldApart() throws IOException {
    desk.bringIn(HEAD + "王芳,ａ＠ｂ．ｃｏｍ；ｃ＠ｄ．ｃｏｍ,（０１０）１２３４５６７８；１３８００１３８０００,\n");

    Person person = desk.people().getFirst();
    assertThat(person.email()).isEqualTo("a@b.com");
    assertThat(person.phone()).isEqualTo("(010)12345678");
    assertThat(further(person)).containsExactlyInAnyOrder("c@d.com", "13800138000");
  }

  @Test
  void theyMeetThePlainOnes() throws IOException {
    desk.bringIn(HEAD + "王芳,a@b.com,,\n赵敏,,13800138000,\n");
    PeoplePlan plan = desk.bringIn(HEAD + "王芳,Ａ＠Ｂ．ＣＯＭ,,\n赵敏,,１３８　００１３　８０００,\n");

    assertThat(plan.added()).isZero();
    assertThat(plan.unchanged()).isEqualTo(2);
  }

  @Test
  void columnsAreKnownByThem() throws IOException {
    desk.bringIn("a,b,c\n王芳,ａ＠ｂ．ｃｏｍ,＋８６１３８００１３８０００\n赵敏,ｃ＠ｄ．ｃｏｍ,＋８６１３９００１３９０００\n");

    assertThat(desk.people()).extracting(Person::email).contains("a@b.com", "c@d.com");
    assertThat(desk.people()).extracting(Person::phone).contains("+8613800138000");
  }

  @Test
  void wordsInANumberStayAsTheyAreWritten() throws IOException {
    desk.bringIn(HEAD + "王芳,,０１０－１２３４５６７８（总机，转８）,\n");

    assertThat(desk.people().getFirst().phone()).isEqualTo("010-12345678（总机，转8）");
  }

  @Test
  void namesAreNarrowedOnlyWhereThatIsAskedFor() throws IOException {
    String list = HEAD + "Ｊｏｈｎ　Ｓｍｉｔｈ,js@b.com,,\n王芳（小）,wf@b.com,,\n";
    PeopleRequest request = desk.request(list);
    desk.intake().people().run(request.cleaned(new Cleaning("CN", Locale.CHINA)), Watch.NONE);
    assertThat(names()).containsExactlyInAnyOrder("John Smith", "王芳（小）");

    desk.history().undo(desk.history().lastUndoable().orElseThrow().id());
    desk.intake().people().run(request, Watch.NONE);
    assertThat(names()).containsExactlyInAnyOrder("Ｊｏｈｎ　Ｓｍｉｔｈ", "王芳（小）");
  }

  private List<String> names() {
    return desk.people().stream().map(Person::fullName).toList();
  }

  private List<String> further(Person person) {
    return desk
        .test()
        .database()
        .read(open -> new PersonDetailRepository().of(open, person.id()))
        .stream()
        .map(PersonDetail::asText)
        .toList();
  }
}
