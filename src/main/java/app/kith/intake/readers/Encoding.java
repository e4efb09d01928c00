package app.kith.intake.readers;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The encodings that contact files come in. Each is decoded by its widest common superset. */
public enum Encoding {
  /** UTF-8. */
  UTF_8("UTF-8", "UTF-8"),
  /** UTF-8 that begins with a byte order mark. */
  UTF_8_BOM("UTF-8 with BOM", "UTF-8"),
  /** UTF-16, low byte first. */
  UTF_16LE("UTF-16LE", "UTF-16LE"),
  /** UTF-16, high byte first. */
  UTF_16BE("UTF-16BE", "UTF-16BE"),
  /** UTF-32, low byte first. */
  UTF_32LE("UTF-32LE", "UTF-32LE"),
  /** UTF-32, high byte first. */
  UTF_32BE("UTF-32BE", "UTF-32BE"),
  /** Simplified Chinese. */
  GBK("GBK", "GB18030"),
  /** Simplified Chinese with four-byte characters. */
  GB18030("GB18030", "GB18030"),
  /** Traditional Chinese. */
  BIG5("Big5", "x-windows-950"),
  /** Japanese, as Windows writes it (code page 932). */
  SHIFT_JIS("Shift_JIS", "windows-31j"),
  /** Japanese, Unix. */
  EUC_JP("EUC-JP", "EUC-JP"),
  /** Korean, as Windows writes it (code page 949). */
  CP949("CP949", "x-windows-949"),
  /** Central European. */
  WINDOWS_1250("windows-1250", "windows-1250"),
  /** Cyrillic. */
  WINDOWS_1251("windows-1251", "windows-1251"),
  /** Western European. */
  WINDOWS_1252("windows-1252", "windows-1252"),
  /** Greek. */
  WINDOWS_1253("windows-1253", "windows-1253"),
  /** Turkish. */
  WINDOWS_1254("windows-1254", "windows-1254"),
  /** Hebrew. */
  WINDOWS_1255("windows-1255", "windows-1255"),
  /** Arabic. */
  WINDOWS_1256("windows-1256", "windows-1256"),
  /** Cyrillic, Unix. */
  KOI8_R("KOI8-R", "KOI8-R"),
  /** Thai. */
  TIS_620("TIS-620", "x-windows-874"),
  /** Western European without the characters that Windows added. */
  ISO_8859_1("ISO-8859-1", "ISO-8859-1");

  private final String label;
  private final String charset;

  Encoding(String label, String charset) {
    this.label = label;
    this.charset = charset;
  }

  /** The name that people know it by. */
  public String label() {
    return label;
  }

  /** What decodes it. */
  public Charset charset() {
    return Charset.forName(charset);
  }

  /** True if ASCII characters are what they are in ASCII, and line ends are part of no other. */
  boolean holdsAscii() {
    return switch (this) {
      case UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE -> false;
      default -> true;
    };
  }

  /** The encoding with a label, ignoring case. */
  public static java.util.Optional<Encoding> labelled(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equalsIgnoreCase(label)).findFirst();
  }
}
