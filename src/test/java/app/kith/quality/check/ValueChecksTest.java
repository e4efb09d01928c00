package app.kith.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueChecksTest {
  private final PhoneNumbers phones = new PhoneNumbers();
  private final MailAddresses addresses = new MailAddresses();
  private final CountryNames countries = new CountryNames();

  @ParameterizedTest
  @CsvSource({
    "020 7946 0018, GB, +442079460018",
    "(020) 7946-0018 ext. 12, GB, +442079460018 x12",
    "138 0013 8000, CN, +8613800138000",
    "0086 138 0013 8000, CN, +8613800138000",
    "+49 30 901820, , +4930901820"
  })
  void aNumberIsWrittenInternationally(String typed, String country, String written) {
    assertThat(phones.inspect(typed, country))
        .isEqualTo(new Inspection(Finding.REPAIRABLE, written));
    assertThat(phones.inspect(written, country)).isEqualTo(Inspection.FINE);
  }

  @Test
  void aNumberThatNobodyCanDialCannotBeRight() {
    assertThat(phones.inspect("12", "GB")).isEqualTo(Inspection.INVALID);
    assertThat(phones.inspect("ask Mary", "GB")).isEqualTo(Inspection.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "++49 30 abc, ",
    "++49 30 abc, DE",
    "123, ",
    "123, DE",
    "030/123456 or 0171 1234567, ",
    "030/123456 or 0171 1234567, DE",
    "020 7946 0018 (Mary), GB",
    "+44 123, ",
    "1234, DE"
  })
  void whatIsNoNumberOfItsCountryCannotBeRight(String typed, String country) {
    assertThat(phones.inspect(typed, country)).isEqualTo(Inspection.INVALID);
  }

  @Test
  void aNumberMayBeSpeltWhereNumbersAre() {
    assertThat(phones.inspect("1-800-FLOWERS", "US"))
        .isEqualTo(new Inspection(Finding.REPAIRABLE, "+18003569377"));
  }

  @Test
  void aNumberThatIsOnlyProbablyOfACountryMayBeOfAnother() {
    assertThat(phones.inspectProbable("020 7946 0018", "DE").finding())
        .isNotEqualTo(Finding.INVALID);
    assertThat(phones.inspectProbable("123", "DE")).isEqualTo(Inspection.INVALID);
    assertThat(phones.inspectProbable("030 901820", "DE"))
        .isEqualTo(new Inspection(Finding.REPAIRABLE, "+4930901820"));
  }

  @Test
  void aNumberOfAnUnknownCountryIsLeftAlone() {
    assertThat(phones.inspect("020 7946 0018", null)).isEqualTo(Inspection.FINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "ann@",
        "@example.org",
        "a b@c",
        "ann@example",
        "a..b@example.org",
        "a@-x.org"
      })
  void anAddressThatCannotBeWrittenToIsFound(String address) {
    assertThat(addresses.inspect(address, 1).finding()).isEqualTo(Finding.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@example.org", "a+b@example.co.uk", "王@例子.中国", "o'neil@münchen.de"})
  void anAddressOfAnyScriptIsFine(String address) {
    assertThat(addresses.inspect(address, 1)).isEqualTo(Inspection.FINE);
  }

  @ParameterizedTest
  @CsvSource({
    "ann@gmial.com, ann@gmail.com",
    "ann@gmail.con, ann@gmail.com",
    "ann@hotmial.com, ann@hotmail.com",
    "ann@yaho.com, ann@yahoo.com",
    "ann@foxmaill.com, ann@foxmail.com"
  })
  void aSlipInAKnownDomainIsOfferedAndNotTakenForSure(String typed, String meant) {
    assertThat(addresses.inspect(typed, 1)).isEqualTo(new Inspection(Finding.DOUBTFUL, meant));
    assertThat(addresses.inspect(typed, 3).finding()).isNotEqualTo(Finding.DOUBTFUL);
  }

  @Test
  void aSlipOfADomainWhereManyOfTheBaseHaveTheirMailIsTold() {
    List<String> usual = List.of("teahouse.example");
    assertThat(addresses.inspect("ann@teahuose.example", 1, usual))
        .isEqualTo(new Inspection(Finding.DOUBTFUL, "ann@teahouse.example"));
    assertThat(addresses.inspect("ann@teahouse.example", 90, usual)).isEqualTo(Inspection.FINE);
    assertThat(addresses.inspect("ann@teahuose.example", 1)).isEqualTo(Inspection.FINE);
  }

  @Test
  void aRealDomainThatLooksLikeAnotherIsNoSlip() {
    assertThat(addresses.inspect("ann@mail.com", 1)).isEqualTo(Inspection.FINE);
    assertThat(addresses.inspect("ann@ymail.com", 1)).isEqualTo(Inspection.FINE);
  }

  @Test
  void blanksAndCapitalsOfADomainAreRepaired() {
    assertThat(addresses.inspect(" Ann@Example.ORG ", 1).proposal()).isEqualTo("Ann@example.org");
    assertThat(addresses.inspect("ａnn＠example．org", 1).proposal()).isEqualTo("ann@example.org");
  }

  @ParameterizedTest
  @CsvSource({"Deutschland, DE", "英国, GB", "UK, GB", "USA, US", "eire, IE", "cHiNa, CN", "fra, FR"})
  void aCountryIsKnownByItsNamesAndCodes(String name, String code) {
    assertThat(countries.code(name)).contains(code);
    assertThat(countries.code("Atlantis")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JOHN SMITH, John Smith",
    "anne-marie o-hara, Anne-Marie O-Hara",
    "McDonald, McDonald",
    "JJ, JJ",
    "王芳, 王芳",
    "ＡＮＮ Ｌｅｅ, ANN Lee",
    "IBM Ltd., IBM Ltd."
  })
  void aNameIsWrittenAsACarefulPersonWould(String typed, String careful) {
    assertThat(Texts.name(typed)).isEqualTo(careful);
  }

  @Test
  void blanksOfEveryKindBecomeOne() {
    assertThat(Texts.tidy("\u3000 Ann\u00a0\t Lee\u200b ")).isEqualTo("Ann Lee");
  }

  @Test
  void aNumberFarFromTheOthersIsAnOutlierAlsoWhereMostAreEqual() {
    NumberRange spread =
        NumberRange.of(
            OutlierRule.MEDIAN,
            DoubleStream.concat(
                    DoubleStream.iterate(1, it -> it + 1).limit(99), DoubleStream.of(5000))
                .toArray());
    assertThat(spread.isOutlier(5000)).isTrue();
    assertThat(spread.isOutlier(99)).isFalse();

    double[] mostlyEqual = new double[100];
    for (int i = 60; i < 99; i++) {
      mostlyEqual[i] = 1;
    }
    mostlyEqual[99] = 400;
    NumberRange fallback = NumberRange.of(OutlierRule.MEDIAN, mostlyEqual);
    assertThat(fallback.isOutlier(400)).isTrue();
    assertThat(fallback.rule()).isEqualTo(OutlierRule.QUARTILES);
    assertThat(NumberRange.of(OutlierRule.MEDIAN, 1, 2, 400).isOutlier(400)).isFalse();
    assertThat(NumberRange.of(OutlierRule.MEDIAN, new double[50]).isOutlier(3)).isFalse();
  }

  @Test
  void theQuartilesDrawTheirOwnBorder() {
    double[] even = DoubleStream.iterate(0, it -> it + 1).limit(101).toArray();
    assertThat(NumberRange.of(OutlierRule.QUARTILES, even))
        .isEqualTo(new NumberRange(OutlierRule.QUARTILES, -125, 225));
  }

  @Test
  void aTextSeenTwiceIsRepeatedAndOneSeenOnceIsNot() {
    Repeats repeats = new Repeats();
    for (int i = 0; i < 3000; i++) {
      repeats.see("text " + i);
    }
    repeats.see("text 7");
    repeats.see("text 7");
    repeats.see("text 2999");
    repeats.seal();
    assertThat(repeats.repeated("text 7")).isTrue();
    assertThat(repeats.repeated("text 2999")).isTrue();
    assertThat(repeats.repeated("text 8")).isFalse();
    assertThat(repeats.repeated("never")).isFalse();
  }

  @Test
  void theMostUsedSpellingIsTheUsualOne() {
    Spellings cities = new Spellings();
    cities.count("paris", "PARIS");
    cities.count("paris", "Paris");
    cities.count("paris", "Paris");
    assertThat(cities.usual("paris")).contains("Paris");
    assertThat(cities.usual("rome")).isEmpty();
  }
}
