package app.kith.intake.readers.card;

import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an LDIF entry says (RFC 2849), with the attributes of RFC 4519, RFC 2798 and Mozilla. */
final class LdifCells {
  private static final Set<String> TECHNICAL =
      Set.of(
          "dn",
          "objectclass",
          "changetype",
          "control",
          "modifytimestamp",
          "entryuuid",
          "userpassword");
  private static final Set<String> GROUPS =
      Set.of("groupofnames", "groupofuniquenames", "posixgroup", "organizationalunit");
  private static final Set<String> CHANGES = Set.of("modify", "delete", "modrdn", "moddn");
  private static final Map<String, String> COLUMNS = columns();
  private static final Map<String, List<String>> ADDRESSES =
      Map.of(
          "work", List.of("street", "l", "st", "postalcode", "c"),
          "home",
              List.of(
                  "mozillahomestreet",
                  "mozillahomelocalityname",
                  "mozillahomestate",
                  "mozillahomepostalcode",
                  "mozillahomecountryname"));
  private static final List<String> PARTS =
      List.of("Street", "City", "Region", "Postal Code", "Country");
  private static final Map<String, String> SAME =
      Map.of(
          "streetaddress", "street",
          "postaladdress", "street",
          "locality", "l",
          "localityname", "l",
          "stateorprovincename", "st",
          "countryname", "c",
          "co", "c",
          "mozillahomestreet2", "mozillahomestreet",
          "mozillaworkstreet2", "street");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final CardCells cells = new CardCells();
  private boolean foreign;

  private LdifCells() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    String[] pairs = {
      "cn", "Full name", "displayname", "Full name", "givenname", "First name", "sn", "Last name",
      "surname", "Last name", "mozillanickname", "Nickname", "uid", "Id", "o", "Organization",
      "company", "Organization", "ou", "Department", "department", "Department", "title",
          "Job title",
      "description", "Notes", "notes", "Notes", "preferredlanguage", "Language"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      columns.put(pairs[i], pairs[i + 1]);
    }
    return columns;
  }

  /**
   * What an entry says; a list of others and a change of what a directory holds are rejected.
   *
   * @param text its lines
   */
  static Reading of(String text) {
    LdifCells entry = new LdifCells();
    entry.parse(text);
    if (entry.says("changetype", CHANGES)) {
      return Reading.rejected(ProblemKind.DIRECTORY_CHANGE);
    }
    if (entry.says("objectclass", GROUPS)) {
      return Reading.rejected(ProblemKind.GROUP);
    }
    entry.fill();
    return Reading.of(entry.cells.map(), entry.foreign ? ProblemKind.OTHER_VALUE_ENCODING : null);
  }

  private boolean says(String name, Set<String> any) {
    return values.getOrDefault(name, List.of()).stream()
        .anyMatch(it -> any.contains(it.toLowerCase(Locale.ROOT)));
  }

  private void parse(String text) {
    StringBuilder line = new StringBuilder();
    for (String next : text.split("\n", -1)) {
      if (next.startsWith(" ")) {
        line.append(next, 1, next.length());
      } else {
        attribute(line.toString());
        line.setLength(0);
        line.append(next);
      }
    }
    attribute(line.toString());
  }

  private void attribute(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith("#")) {
      return;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    int option = name.indexOf(';');
    String plain = option < 0 ? name : name.substring(0, option);
    String value = value(plain, line.substring(colon + 1));
    if (value != null && !value.isBlank()) {
      values.computeIfAbsent(SAME.getOrDefault(plain, plain), _ -> new ArrayList<>()).add(value);
    }
  }

  /** A value as it stands, or decoded; addresses of files elsewhere are never followed. */
  private @Nullable String value(String name, String text) {
    if (text.startsWith("<")) {
      return null;
    }
    if (!text.startsWith(":")) {
      return text.strip();
    }
    String packed = text.substring(1).strip();
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(packed);
      return name.equals("jpegphoto")
          ? "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes)
          : unpacked(bytes, packed);
    } catch (IllegalArgumentException e) {
      return packed;
    }
  }

  /** Text in UTF-8, or in another encoding, which is told; what is no text stays packed. */
  private String unpacked(byte[] bytes, String packed) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String text = FormatGuess.foreign(bytes);
      foreign |= text != null;
      return text == null ? packed : text;
    }
  }

  private void fill() {
    COLUMNS.forEach((name, column) -> take(name).forEach(it -> putOnce(column, it)));
    take("mail").forEach(it -> cells.next("E-mail", null, it));
    take("mozillasecondemail").forEach(it -> cells.next("E-mail", null, it));
    phones("mobile", "mobile");
    phones("telephonenumber", "work");
    phones("homephone", "home");
    phones("facsimiletelephonenumber", "fax");
    phones("fax", "fax");
    phones("pager", "pager");
    take("mozillahomeurl").forEach(it -> cells.next("Website", "home", it));
    take("mozillaworkurl").forEach(it -> cells.next("Website", "work", it));
    take("labeleduri").forEach(it -> cells.next("Website", null, it));
    ADDRESSES.keySet().stream().sorted().forEach(this::address);
    birthday();
    take("jpegphoto").stream().limit(1).forEach(it -> cells.put("Photo", it));
    values.forEach(
        (name, list) -> {
          if (!TECHNICAL.contains(name)) {
            list.forEach(it -> cells.put(name, it));
          }
        });
  }

  private void putOnce(String column, String value) {
    boolean single = column.equals("Full name") || column.equals("Id");
    if (!single || !cells.has(column)) {
      cells.put(column, value, column.equals("Notes") ? "\n\n" : ", ");
    }
  }

  private void phones(String name, String type) {
    take(name).forEach(it -> cells.next("Phone", type, it));
  }

  private void address(String type) {
    List<String> names = ADDRESSES.getOrDefault(type, List.of());
    List<String> parts = names.stream().map(name -> String.join(", ", take(name))).toList();
    if (parts.stream().allMatch(String::isBlank)) {
      return;
    }
    String stem = cells.stem("Address");
    cells.put(stem + " - Type", type);
    for (int i = 0; i < parts.size(); i++) {
      cells.put(stem + " - " + PARTS.get(i), CardCells.inOneLine(parts.get(i).replace("$", "\n")));
    }
  }

  private void birthday() {
    List<String> year = take("birthyear");
    List<String> month = take("birthmonth");
    List<String> day = take("birthday");
    if (!month.isEmpty() && !day.isEmpty()) {
      String rest = two(month.getFirst()) + "-" + two(day.getFirst());
      boolean whole = !year.isEmpty();
      cells.put(
          whole ? "Birthday" : "Birthday without year",
          whole ? year.getFirst() + "-" + rest : "--" + rest);
    }
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** The values of an attribute, which is then done with. */
  private List<String> take(String name) {
    List<String> taken = values.remove(name);
    return taken == null ? List.of() : taken;
  }
}
