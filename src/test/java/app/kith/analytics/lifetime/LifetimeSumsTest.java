package app.kith.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shops drawn from all customers of CDNOW: what they brought together lies within the range. */
class LifetimeSumsTest {
  private static final LocalDate END = LocalDate.of(1997, 9, 30);

  @ParameterizedTest(name = "{0} customers over {1} weeks")
  @CsvSource({
    "50, 13, 200",
    "200, 13, 100",
    "1000, 13, 40",
    "50, 39, 200",
    "200, 39, 100",
    "1000, 39, 40"
  })
  void eightSumsOfTenLieWithinTheirRange(int customers, int weeks, int draws) {
    PurchaseLog log = cdnow();
    List<CustomerHistory> all = new ArrayList<>(log.histories(END));
    Random random = new Random(7);
    int held = 0;
    for (int draw = 0; draw < draws; draw++) {
      Collections.shuffle(all, random);
      List<CustomerHistory> shop = List.copyOf(all.subList(0, customers));
      LifetimeTotal total =
          new LifetimeService().value(shop, LifetimeTerms.weeks(weeks), Watch.NONE).total();
      double spent = Arrays.stream(log.spentBetween(shop, END, END.plusWeeks(weeks))).sum();
      held += total.low() <= spent && spent <= total.high() ? 1 : 0;
    }
    assertThat((double) held / draws).isBetween(0.72, 0.88);
  }

  private static PurchaseLog cdnow() {
    PurchaseLog log = new PurchaseLog();
    for (String line : ReferenceData.text("cdnow/CDNOW_master.txt.gz").split("\n")) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length == 4 && cells[0].matches("\\d+")) {
        LocalDate day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
        log.add(Long.parseLong(cells[0]), day, Double.parseDouble(cells[3]));
      }
    }
    return log;
  }
}
