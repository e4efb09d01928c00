package app.kith.quality.check;

import java.net.IDN;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mail addresses: their form (RFC 5321, without quoted local parts), and slips in known domains.
 */
public final class MailAddresses {
  private static final Pattern LOCAL =
      Pattern.compile("[^\\s@\"(),:;<>\\[\\\\\\].]+(\\.[^\\s@\"(),:;<>\\[\\\\\\].]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final int LONGEST_LOCAL = 64;

  /** Domains where most people's mail lives, and real ones that look like a slip of one of them. */
  private static final Set<String> KNOWN =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "hotmail.com",
          "hotmail.co.uk",
          "hotmail.fr",
          "outlook.com",
          "live.com",
          "msn.com",
          "yahoo.com",
          "yahoo.co.uk",
          "yahoo.fr",
          "yahoo.co.jp",
          "ymail.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "gmx.com",
          "web.de",
          "t-online.de",
          "orange.fr",
          "free.fr",
          "mail.com",
          "email.com",
          "mail.ru",
          "yandex.ru",
          "proton.me",
          "protonmail.com",
          "qq.com",
          "163.com",
          "126.com",
          "139.com",
          "188.com",
          "189.cn",
          "sina.com",
          "sina.cn",
          "sohu.com",
          "foxmail.com",
          "aliyun.com",
          "naver.com",
          "daum.net",
          "btinternet.com",
          "comcast.net",
          "verizon.net",
          "att.net");

  /**
   * Looks at an address.
   *
   * @param colleagues how many people of the base share its domain; a domain of three or more is no
   *     slip
   */
  public Inspection inspect(String text, long colleagues) {
    return inspect(text, colleagues, List.of());
  }

  /**
   * Looks at an address.
   *
   * @param usual domains of so many more people of the base that this one is a slip if it looks
   *     like one of them
   */
  public Inspection inspect(String text, long colleagues, List<String> usual) {
    String plain = Texts.tidy(text).replace(" ", "");
    int at = plain.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(plain.substring(0, at)).matches()) {
      return Inspection.INVALID;
    }
    String domain = plain.substring(at + 1).toLowerCase(Locale.ROOT);
    if (!isDomain(domain)) {
      return Inspection.INVALID;
    }
    Optional<String> meant = colleagues < 3 ? meant(domain, KNOWN) : Optional.empty();
    return meant
        .or(() -> meant(domain, usual))
        .map(known -> Inspection.guessed(plain.substring(0, at + 1) + known))
        .orElseGet(() -> Inspection.repaired(text, plain.substring(0, at + 1) + domain));
  }

  private static boolean isDomain(String domain) {
    try {
      String ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
      return ascii.length() <= 253 && DOMAIN.matcher(ascii).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The known domain that one slip of a finger leads away from. */
  private static Optional<String> meant(String domain, Collection<String> candidates) {
    if (KNOWN.contains(domain)) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(known -> known.length() > 6 && isOneSlip(known, domain))
        .sorted()
        .findFirst();
  }

  /** One letter too many, too few, another, or two swapped (Damerau 1964). */
  static boolean isOneSlip(String known, String typed) {
    int difference = typed.length() - known.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(known.length(), typed.length());
    while (same < shorter && known.charAt(same) == typed.charAt(same)) {
      same++;
    }
    String left = known.substring(same);
    String right = typed.substring(same);
    if (difference != 0) {
      return difference > 0 ? right.substring(1).equals(left) : left.substring(1).equals(right);
    }
    return !left.isEmpty()
        && (left.substring(1).equals(right.substring(1)) || isSwapped(left, right));
  }

  private static boolean isSwapped(String left, String right) {
    return left.length() > 1
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && left.substring(2).equals(right.substring(2));
  }
}
