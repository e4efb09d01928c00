package app.kith.intake.readers;

import app.kith.base.Message;

/** The kinds of files that can be read. */
public enum FileKind {
  /** Delimited text, CSV and its relatives. */
  TEXT,
  /** An Office Open XML workbook, as Excel writes it. */
  XLSX,
  /** An OpenDocument spreadsheet, as LibreOffice writes it. */
  ODS,
  /** vCards 2.1, 3.0 or 4.0, as phones and address books write them. */
  VCARD,
  /** LDIF, as Thunderbird and directories write it. */
  LDIF,
  /** Mail: one message, or a mailbox of many. */
  MAIL,
  /** The addresses of a mail's To line. */
  ADDRESSES;

  /** True for workbooks of several sheets. */
  public boolean isWorkbook() {
    return this == XLSX || this == ODS;
  }

  /** The kind's name for a person. */
  public Message label() {
    return Message.of("intake.fileKind." + name());
  }
}
