package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Outlook exports in other languages is understood as in English. */
class HeaderTonguesTest {

  private static Map<String, PersonField> fields(String header, String... rows) {
    List<Row> made =
        Arrays.stream(rows).map(row -> Row.of(2, List.of(row.split(",", -1)))).toList();
    Map<String, PersonField> fields = new LinkedHashMap<>();
    new PersonGuess(ZoneOffset.UTC, 2026)
        .guess(new Sample(List.of(header.split(",", -1)), made))
        .columns()
        .forEach(column -> fields.put(column.header(), column.field()));
    return fields;
  }

  @Test
  void theGermanOutlookIsUnderstood() {
    assertThat(
            fields(
                "Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort geschäftlich,"
                    + "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,"
                    + "Straße privat,Ort privat,Postleitzahl privat,Fax geschäftlich,"
                    + "Telefon geschäftlich,Telefon geschäftlich 2,Telefon privat,Mobiltelefon,"
                    + "E-Mail-Adresse,E-Mail 2: Adresse,Geburtstag,Notizen,Kategorien,Webseite",
                "Jürgen,Größer,Müller KG,Leiter,Hauptstr. 1,München,Bayern,80331,Deutschland,"
                    + "Weg 2,Köln,50667,089 1,089 123456,,0221 98765,0171 1234567,"
                    + "j@mueller.example,j2@mueller.example,17.05.1980,Notiz,Kunde;VIP,www.m.example"))
        .containsEntry("Firma", PersonField.COMPANY)
        .containsEntry("Position", PersonField.JOB_TITLE)
        .containsEntry("Straße geschäftlich", PersonField.STREET)
        .containsEntry("Ort geschäftlich", PersonField.CITY)
        .containsEntry("Region geschäftlich", PersonField.REGION)
        .containsEntry("Postleitzahl geschäftlich", PersonField.POSTCODE)
        .containsEntry("Land/Region geschäftlich", PersonField.COUNTRY)
        .containsEntry("Straße privat", PersonField.OTHER_STREET)
        .containsEntry("Postleitzahl privat", PersonField.OTHER_POSTCODE)
        .containsEntry("Fax geschäftlich", PersonField.OTHER_PHONE)
        .containsEntry("Telefon geschäftlich 2", PersonField.OTHER_PHONE)
        .containsEntry("Telefon privat", PersonField.OTHER_PHONE)
        .containsEntry("Mobiltelefon", PersonField.PHONE)
        .containsEntry("E-Mail-Adresse", PersonField.EMAIL)
        .containsEntry("E-Mail 2: Adresse", PersonField.OTHER_EMAIL)
        .containsEntry("Geburtstag", PersonField.BIRTHDAY)
        .containsEntry("Notizen", PersonField.NOTE)
        .containsEntry("Kategorien", PersonField.TAGS)
        .containsEntry("Webseite", PersonField.WEBSITE);
  }

  @Test
  void theFrenchAndTheSpanishOutlookAreUnderstood() {
    assertThat(
            fields(
                "Prénom,Nom,Société,Rue (bureau),Ville (bureau),Code postal (bureau),"
                    + "Téléphone (bureau),Téléphone 2 (bureau),Adresse de messagerie,Catégories",
                "Anne,Petit,Thé SA,1 rue Haute,Lyon,69001,04 72 00 00 00,,a@the.example,Client"))
        .containsEntry("Prénom", PersonField.GIVEN_NAME)
        .containsEntry("Nom", PersonField.FAMILY_NAME)
        .containsEntry("Rue (bureau)", PersonField.STREET)
        .containsEntry("Code postal (bureau)", PersonField.POSTCODE)
        .containsEntry("Téléphone (bureau)", PersonField.PHONE)
        .containsEntry("Téléphone 2 (bureau)", PersonField.OTHER_PHONE)
        .containsEntry("Adresse de messagerie", PersonField.EMAIL)
        .containsEntry("Catégories", PersonField.TAGS);
    assertThat(
            fields(
                "Nombre,Apellidos,Organización,Puesto,Calle del trabajo,Ciudad de trabajo,"
                    + "Código postal del trabajo,Teléfono del trabajo,"
                    + "Dirección de correo electrónico,Categorías,Notas",
                "Ana,García López,Té SL,Gerente,Calle Mayor 1,Sevilla,41001,955 00 00 00,"
                    + "ana@te.example,Cliente,Nota"))
        .containsEntry("Nombre", PersonField.GIVEN_NAME)
        .containsEntry("Apellidos", PersonField.FAMILY_NAME)
        .containsEntry("Organización", PersonField.COMPANY)
        .containsEntry("Calle del trabajo", PersonField.STREET)
        .containsEntry("Teléfono del trabajo", PersonField.PHONE)
        .containsEntry("Dirección de correo electrónico", PersonField.EMAIL)
        .containsEntry("Categorías", PersonField.TAGS);
  }

  @Test
  void outlookIsRecognisedInOtherLanguages() {
    assertThat(
            KnownExport.of(
                List.of("Vorname", "E-Mail-Adresse", "Telefon geschäftlich", "Telefon privat")))
        .contains(KnownExport.OUTLOOK);
  }

  @Test
  void aNameBesideAGivenNameIsTheFamilysUnlessItHoldsBoth() {
    assertThat(fields("Name,Vorname", "Müller,Jürgen", "Weiß,Änne"))
        .containsEntry("Name", PersonField.FAMILY_NAME);
    assertThat(fields("Name,First Name", "Ann Lee,Ann", "Bob Ray,Bob"))
        .containsEntry("Name", PersonField.FULL_NAME);
  }

  @Test
  void hubSpotSaysTheCompanyUnderTwoNames() {
    assertThat(fields("First Name,Primary Company,Associated Company IDs", "Ann,HubSpot,123;456"))
        .containsEntry("Primary Company", PersonField.COMPANY);
  }
}
