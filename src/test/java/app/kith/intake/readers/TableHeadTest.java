package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableHeadTest {
  private static TableHead head(String... lines) {
    List<String[]> records = Arrays.stream(lines).map(line -> line.split(",", -1)).toList();
    return TableHead.of(records);
  }

  @Test
  void oneRowWithTooManyCellsInATinyFileDoesNotHideTheHeader() {
    assertThat(head("Name,City,Note", "Ann,Leeds,a,b,c,d,e,f,g,h,i,j"))
        .isEqualTo(new TableHead(0, true));
    assertThat(head("Name,Email", "Ann,ann@example.org,1,2,3,4,5,6,7,8,9"))
        .isEqualTo(new TableHead(0, true));
  }

  @Test
  void aPreambleOfSingleCellsStaysAboveTheTable() {
    assertThat(head("Notes:", "When exporting", "First,Last,Email", "Ann,Lee,ann@example.org"))
        .isEqualTo(new TableHead(2, true));
  }

  @Test
  void aFirstRowWithAPhoneNumberAboveOthersIsNoHeader() {
    assertThat(head("张伟,13800138000,北京", "王芳,13900139000,上海", "李娜,13700137000,广州"))
        .isEqualTo(new TableHead(0, false));
    assertThat(head("Ann Lee,1980-04-03,York,Tea", "Bob Ray,1991-12-25,Hull,Mate"))
        .isEqualTo(new TableHead(0, false));
  }

  @Test
  void aYearAboveNumbersIsAName() {
    assertThat(head("Name,Town,2025", "Ann,York,130", "Bob,Hull,8"))
        .isEqualTo(new TableHead(0, true));
  }
}
