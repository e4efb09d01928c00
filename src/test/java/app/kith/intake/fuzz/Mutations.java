package app.kith.intake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage done to bytes, the same for the same seed. */
final class Mutations {
  private static final List<String> WORDS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "=",
          "'",
          "|",
          "\uFEFF",
          "<",
          ">",
          "&",
          "&#0;",
          "&x;",
          "]]>",
          "<!--",
          "<![CDATA[",
          "<!DOCTYPE a>",
          "<row>",
          "</row>",
          "<c r=\"ZZZZ9\">",
          "r=\"1048577\"",
          "<v>1E999</v>",
          "t=\"s\"",
          "-1",
          "99999999999999999999",
          "NaN",
          "1e308",
          "2958466",
          "table:number-columns-repeated=\"2147483647\"",
          "table:number-rows-repeated=\"999999999\"",
          "BEGIN:VCARD\n",
          "END:VCARD\n",
          "AGENT:\n",
          "VERSION:9.9\n",
          "ENCODING=QUOTED-PRINTABLE:=",
          "=\n",
          "ENCODING=b:",
          "CHARSET=nonsense:",
          "item1.",
          "dn: \n",
          "mail:: !!!\n",
          " \n",
          ":: ",
          "From ",
          "\n\nFrom a@b Mon Jan  1 00:00:00 2024\n",
          "Content-Type: multipart/mixed; boundary=b\n",
          "--b\n",
          "--b--\n",
          "Content-Transfer-Encoding: base64\n",
          "charset=x-none",
          "=?utf-8?B?",
          "?=",
          "\u0130",
          "\uD83C\uDF75",
          "9999-99-99",
          "+",
          "@");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** A damaged copy. */
  byte[] damaged(byte[] bytes) {
    byte[] damaged = bytes;
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times && damaged.length > 0; i++) {
      damaged = once(damaged);
    }
    return damaged;
  }

  /** A copy of an XML part whose texts and attributes say something else; it stays well-formed. */
  byte[] damagedValues(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    for (int i = 0; i <= random.nextInt(4); i++) {
      text = otherValue(text);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String otherValue(String xml) {
    int from = random.nextInt(xml.length());
    int quote = xml.indexOf("=\"", from);
    int tag = xml.indexOf('>', from);
    boolean attribute = quote >= 0 && (tag < 0 || quote < tag);
    int start = attribute ? quote + 2 : tag + 1;
    int end = start <= 0 ? -1 : xml.indexOf(attribute ? '"' : '<', start);
    if (end < 0) {
      return xml;
    }
    String word = WORDS.get(random.nextInt(WORDS.size())).replaceAll("[<>&\"\0]", "");
    int cut = start + (end == start ? 0 : random.nextInt(end - start + 1));
    return xml.substring(0, random.nextBoolean() ? start : cut) + word + xml.substring(end);
  }

  /** One of several. */
  int pick(int bound) {
    return random.nextInt(bound);
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, at);
      case 1 ->
          joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at, at + length));
      case 4, 5 ->
          inserted(
              bytes, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
      case 6 -> inserted(bytes, at, noise());
      default -> moved(bytes, at, length);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] moved(byte[] bytes, int from, int length) {
    byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
    byte[] rest =
        joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, from + length, bytes.length));
    return inserted(rest, random.nextInt(rest.length + 1), piece);
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(30)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] inserted(byte[] bytes, int at, byte... piece) {
    return joined(
        joined(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
