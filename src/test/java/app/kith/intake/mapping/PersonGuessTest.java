package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonGuessTest {
  private final PersonGuess guess = new PersonGuess(ZoneOffset.UTC, 2026);

  private Map<String, PersonField> fields(String header, String... rows) {
    List<String> names = List.of(header.split(",", -1));
    List<Row> made =
        Arrays.stream(rows).map(row -> Row.of(2, List.of(row.split(",", -1)))).toList();
    Map<String, PersonField> fields = new LinkedHashMap<>();
    guess
        .guess(new Sample(names, made))
        .columns()
        .forEach(column -> fields.put(column.header(), column.field()));
    return fields;
  }

  @Test
  void everyAddressAndNumberOfAGoogleExportIsKept() {
    assertThat(
            fields(
                "Given Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,"
                    + "Phone 2 - Type,Phone 2 - Value,Address 1 - Street,Address 1 - City,"
                    + "Address 2 - Street,Address 2 - City,Website 1 - Value",
                "Ann,Home,a@b.org,a@c.org,+44 20 7946 0100,Work,+44 20 7946 0200,1 St,Graz,2 St,Linz,"
                    + "http://a.example"))
        .containsEntry("E-mail 1 - Type", PersonField.DETAIL_TYPE)
        .containsEntry("E-mail 1 - Value", PersonField.EMAIL)
        .containsEntry("E-mail 2 - Value", PersonField.OTHER_EMAIL)
        .containsEntry("Phone 1 - Value", PersonField.PHONE)
        .containsEntry("Phone 2 - Value", PersonField.OTHER_PHONE)
        .containsEntry("Address 1 - City", PersonField.CITY)
        .containsEntry("Address 2 - City", PersonField.OTHER_CITY)
        .containsEntry("Address 2 - Street", PersonField.OTHER_STREET)
        .containsEntry("Website 1 - Value", PersonField.WEBSITE);
  }

  @Test
  void aGoogleExportOfTodayNamesTheCompanyAndTheJob() {
    assertThat(
            fields(
                "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value",
                "Ann,Lee,Tea & Co,Buyer,a@b.org"))
        .containsEntry("Organization Name", PersonField.COMPANY)
        .containsEntry("Organization Title", PersonField.JOB_TITLE);
  }

  @Test
  void anAddressIsNeverMixedFromTwo() {
    assertThat(
            fields(
                "First Name,Home Street,Home City,Business Street,Business City,Business Postal Code",
                "Ann,,,2 Office St,Espoo,02100"))
        .containsEntry("Business Street", PersonField.STREET)
        .containsEntry("Business City", PersonField.CITY)
        .containsEntry("Home Street", PersonField.OTHER_STREET)
        .containsEntry("Home City", PersonField.OTHER_CITY);
  }

  @Test
  void aBareFirstAddressLineIsTheStreetOfTheOneAddress() {
    assertThat(
            fields(
                "rec_id,given_name,surname,address_1,suburb,postcode,state",
                "r1,Ann,Lee,1 Hill St,Kew,3101,vic"))
        .containsEntry("address_1", PersonField.STREET)
        .containsEntry("suburb", PersonField.CITY)
        .containsEntry("postcode", PersonField.POSTCODE);
  }

  @Test
  void theChineseOutlookIsUnderstoodToo() {
    assertThat(
            fields(
                "姓,名,电子邮件地址,电子邮件 2 地址,商务电话,住宅电话,商务地址 街道,商务地址 市/县,住宅地址 街道",
                "王,伟,w@a.cn,w@b.cn,010-12345678,010-87654321,长安街1号,北京,平安里2号"))
        .containsEntry("电子邮件 2 地址", PersonField.OTHER_EMAIL)
        .containsEntry("商务电话", PersonField.PHONE)
        .containsEntry("住宅电话", PersonField.OTHER_PHONE)
        .containsEntry("商务地址 街道", PersonField.STREET)
        .containsEntry("住宅地址 街道", PersonField.OTHER_STREET);
  }

  @Test
  void exportsOfWellKnownProgramsAreRecognised() {
    assertThat(KnownExport.of(List.of("First Name", "Last Name", "URL", "Connected On")))
        .contains(KnownExport.LINKEDIN);
    assertThat(KnownExport.of(List.of("Given Name", "E-mail 1 - Value")))
        .contains(KnownExport.GOOGLE);
    assertThat(KnownExport.of(List.of("名", "电子邮件地址", "商务电话", "住宅电话")))
        .contains(KnownExport.OUTLOOK);
    assertThat(KnownExport.of(List.of("Record ID", "First Name", "Lead Status")))
        .contains(KnownExport.HUBSPOT);
    assertThat(KnownExport.of(List.of("First Name", "Lead Source", "Owner Alias")))
        .contains(KnownExport.SALESFORCE);
    assertThat(KnownExport.of(List.of("Name", "Email"))).isEmpty();
  }
}
