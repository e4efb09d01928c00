package app.kith.intake.fuzz;

import app.kith.intake.readers.sheet.MadeWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Sound files of each kind to damage: made-up ones, and those of others where they are there. */
enum Seeds {
  CSV("contacts/csv", ".csv"),
  XLSX("", ""),
  ODS("", ""),
  VCARD("contacts/vcard", ".vcf"),
  LDIF("contacts/ldif", ".ldif"),
  MAIL("email/mime4j/testmsgs", ".msg");

  private static final Path DATA = Path.of("../shared/data");
  private static final int LARGEST = 20_000;

  private final String folder;
  private final String ending;

  Seeds(String folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  /** The files' bytes. */
  List<byte[]> files() throws IOException {
    List<byte[]> files = new ArrayList<>(made());
    Path others = DATA.resolve(folder);
    if (!folder.isEmpty() && Files.isDirectory(others)) {
      try (Stream<Path> all = Files.list(others)) {
        for (Path file : all.sorted().toList()) {
          if (file.toString().endsWith(ending) && Files.size(file) <= LARGEST) {
            files.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return files;
  }

  private List<byte[]> made() throws IOException {
    String rows =
        "Name,Email,Phone,Birthday\n\"Lee, Ann\",ann@x.example,+44 20 7946 0001,1980-02-29\n";
    return switch (this) {
      case CSV ->
          List.of(bytes(rows.repeat(3)), "姓名,邮箱\n王芳,w@x.cn\n".getBytes(Charset.forName("GBK")));
      case XLSX ->
          List.of(
              zip(workbook()), zip(MadeWorkbook.xlsx(MadeWorkbook.xlsxRow(1, "Name", "Email"))));
      case ODS -> List.of(zip(sheet()));
      case VCARD ->
          List.of(
              bytes(
                  "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5;=CE=B0\n"
                      + "AGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\nTEL;CELL:1380013\nEND:VCARD\n"));
      case LDIF ->
          List.of(
              bytes("dn: cn=a\ncn:: 546L6Iqz\nmail: a@b\n .example\nl: Graz\n\ndn: cn=b\nsn: B\n"));
      case MAIL ->
          List.of(
              bytes(
                  "From a@b Mon Jan  1 00:00:00 2024\nFrom: =?utf-8?Q?A?= <a@b.example>\nTo: c@d.example\n"
                      + "Date: Mon, 1 Jan 2024 10:00:00 +0100\nMessage-ID: <1@b>\nSubject: x\n"
                      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n"
                      + "<p>hi</p>\n--b--\n\nFrom c@d Mon Jan  1 00:00:00 2024\nFrom: c@d.example\n\nyo\n"));
    };
  }

  private static MadeWorkbook workbook() {
    return MadeWorkbook.xlsx(
            MadeWorkbook.xlsxRow(1, "Name", "Since")
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>45322</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>1.5</v></c><c r=\"B4\" t=\"b\"><v>1</v></c></row>")
        .part("xl/sharedStrings.xml", "<sst><si><t>Ann_x000D_</t></si></sst>")
        .part(
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  }

  private static MadeWorkbook sheet() {
    return MadeWorkbook.ods(
        MadeWorkbook.odsRow("Name", "Email")
            + MadeWorkbook.odsRow("Ann", "a@b.example")
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
            + " table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\">"
            + "<text:p>7</text:p></table:table-cell></table:table-row>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(MadeWorkbook made) throws IOException {
    Path file = Files.createTempFile("kith-seed", ".zip");
    try {
      return Files.readAllBytes(made.to(file));
    } finally {
      Files.delete(file);
    }
  }

  /** A damaged copy; of archives mostly one part is damaged and the archive stays sound. */
  byte[] damaged(byte[] seed, Mutations mutations) {
    boolean archive = this == XLSX || this == ODS;
    return archive && mutations.pick(5) > 0
        ? damagedPart(seed, mutations)
        : mutations.damaged(seed);
  }

  private static byte[] damagedPart(byte[] seed, Mutations mutations) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(seed))) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
      String[] names = parts.keySet().toArray(String[]::new);
      parts.computeIfPresent(
          names[mutations.pick(names.length)],
          (_, part) ->
              mutations.pick(3) > 0 ? mutations.damagedValues(part) : mutations.damaged(part));
      return stored(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] stored(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
