package app.kith.intake.mapping;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Outlook calls its columns in German, French and Spanish, and what it calls them in English:
 * with that, what holds for the English ones holds for all.
 */
final class HeaderTongues {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d*)");

  /** A line for each English name, with its names in other languages behind it. */
  private static final String NAMES =
      """
      business street: straße geschäftlich, strasse geschäftlich, rue (bureau), calle del trabajo
      business city: ort geschäftlich, ville (bureau), ciudad del trabajo, ciudad de trabajo
      business state: region geschäftlich, bundesland geschäftlich, dép/région (bureau), \
      département ou région (bureau), provincia o estado del trabajo, provincia o estado de trabajo
      business postal code: postleitzahl geschäftlich, plz geschäftlich, code postal (bureau), \
      código postal del trabajo
      business country: land/region geschäftlich, land geschäftlich, pays/région (bureau), \
      pays (bureau), país o región del trabajo
      home street: straße privat, strasse privat, rue (domicile)
      home city: ort privat, ville (domicile)
      home state: bundesland/kanton privat, bundesland privat, region privat, \
      dép/région (domicile), département (domicile)
      home postal code: postleitzahl privat, plz privat, code postal (domicile)
      home country: land/region privat, land privat, pays/région (domicile), pays (domicile)
      other street: weitere straße, weitere strasse, rue (autre), otra calle
      other city: weiterer ort, ville (autre), otra ciudad
      other state: weiteres/r bundesland/kanton, dép/région (autre), otra provincia o estado
      other postal code: weitere postleitzahl, code postal (autre), otro código postal
      other country: weiteres/e land/region, pays/région (autre), otro país o región
      business phone: telefon geschäftlich, téléphone (bureau), téléphone professionnel, \
      teléfono del trabajo
      business phone 2: téléphone 2 (bureau)
      home phone: telefon privat, telefon (privat), téléphone (domicile), téléphone personnel, \
      teléfono particular
      home phone 2: telefon (privat 2), téléphone 2 (domicile)
      mobile phone: mobiltelefon, tél. mobile, téléphone portable, téléphone mobile, \
      teléfono móvil, teléfono movil
      primary phone: haupttelefon, téléphone principal
      company main phone: telefon firma, téléphone société
      car phone: autotelefon, téléphone (voiture), tél. voiture
      other phone: weiteres telefon, téléphone (autre), otro teléfono
      assistant's phone: telefon assistent, téléphone de l'assistant(e), téléphone de l'assistant
      callback: rückmeldung
      tty/tdd phone: telefon für hörbehinderte
      business fax: fax geschäftlich, télécopie (bureau), fax del trabajo
      home fax: fax privat, télécopie (domicile), fax particular
      other fax: weiteres fax, télécopie (autre), otro fax
      e-mail address: e-mail-adresse, adresse de messagerie, dirección de correo electrónico
      e-mail 2 address: e-mail 2: adresse, adresse de messagerie 2, \
      dirección de correo electrónico 2
      e-mail 3 address: e-mail 3: adresse, adresse de messagerie 3, \
      dirección de correo electrónico 3, dirección del correo electrónico 3
      job title: puesto
      company: organización
      web page: webseite, page web, página web
      notes: notizen
      categories: kategorien, catégories, categorías
      """;

  private final Map<String, String> english;
  private final UnaryOperator<String> fold;

  /** Names compared as they are after a folding. */
  HeaderTongues(UnaryOperator<String> fold) {
    this.fold = fold;
    this.english =
        NAMES
            .lines()
            .map(line -> line.split(": ", 2))
            .flatMap(
                line ->
                    Pattern.compile(", *")
                        .splitAsStream(line[1])
                        .map(name -> Map.entry(fold.apply(name), fold.apply(line[0]))))
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  /** A name folded and, if it is known in another language, in English; its number stays. */
  String folded(String header) {
    String folded = fold.apply(header);
    String whole = english.get(folded);
    Matcher numbered = NUMBERED.matcher(folded);
    if (whole != null || !numbered.matches()) {
      return whole == null ? folded : whole;
    }
    String name = numbered.group(1);
    return english.getOrDefault(name, name) + numbered.group(2);
  }
}
