package app.kith.intake.mail;

import app.kith.intake.mapping.NameOrder;
import app.kith.intake.readers.mail.Correspondent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is called who is known from mail alone. Address books of offices write "Smith, Ann"
 * beside an address; "Acme, Inc." and "Sales, Berlin office" are left as they are.
 */
final class SenderName {
  /** Up to three words, a comma, and up to three words, without any East Asian character. */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile(
          "(?!.*[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}])"
              + "[\\p{L}\\p{M}'’-]+(?: [\\p{L}\\p{M}'’-]+){0,2} ?,"
              + " ?[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,2}");

  /** Forms of companies, what follows a name, and what only bodies are called. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("inc incorporated llc ltd limited gmbh co corp corporation company ag kg kgaa ohg ug ev sa"
                  + " sas sarl srl spa bv nv plc llp lp pty pte oy ab as aps sons partners group"
                  + " holding jr sr ii iii iv phd md mba cpa esq dds rn bsc msc ba ma"
                  + " team office support sales service services info shop store department"
                  + " university hotel bank")
              .split(" "));

  private SenderName() {}

  /** The name, or else the address. */
  static NameOrder.Parts of(Correspondent one) {
    String name = one.name();
    if (name == null) {
      return new NameOrder.Parts(one.address(), null, null);
    }
    return isFamilyFirst(name)
        ? NameOrder.familyFirst(name)
        : new NameOrder.Parts(name, null, null);
  }

  private static boolean isFamilyFirst(String name) {
    return FAMILY_FIRST.matcher(name).matches()
        && Arrays.stream(name.toLowerCase(Locale.ROOT).replace(".", "").split("[ ,]+"))
            .noneMatch(NO_NAME::contains);
  }
}
