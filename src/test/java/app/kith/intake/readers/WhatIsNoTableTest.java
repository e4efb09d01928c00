package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.base.UserFacingException;
import app.kith.intake.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped by mistake is refused by its name; a list of one column is no mistake. */
class WhatIsNoTableTest {
  @TempDir private Path folder;

  @Test
  void runningTextIsRefusedAsSuch() throws IOException {
    refused(
        "letter.txt",
        "Dear Ann,\n\nthank you for your letter, which came on Monday, and for the tea.\n"
            + "We shall be in Leeds next week and would like to call on you.\n\nYours, Bob\n",
        "prose");
    refused(
        "LICENSE",
        "The MIT License\n\nPermission is hereby granted, free of charge, to any person\n"
            + "obtaining a copy of this software and associated documentation files (the\n"
            + "\"Software\"), to deal in the Software without restriction, including without\n"
            + "limitation the rights to use, copy, modify, merge, publish, distribute.\n",
        "prose");
    refused("one.txt", "Please ring me back when you are in the office again.", "prose");
    refused("信.txt", "您好：\n感谢您上周的来信，我们已经收到您寄来的茶叶。\n下周我们会到访贵公司，期待见面。\n", "prose");
  }

  @Test
  void whatIsNoTextIsRefusedByItsName() throws IOException {
    refused("page.html", "<!DOCTYPE html>\n<html><body><p>Hi</p></body></html>", "webPage");
    refused("page.htm", "\n<!-- saved from an office -->\n<table><tr><td>x</table>", "webPage");
    refused("draw.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>", "picture");
    refused("letter.rtf", "{\\rtf1\\ansi Dear Ann}", "letter");
    refused("paper.pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n", "pdf");
    refused("a.exe", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0\u00b8\0", "program");
    refused("a.so", "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0", "program");
    refused("A.class", "\u00ca\u00fe\u00ba\u00be\0\0\0\u0045\0\u0010", "program");
    refused("a.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "picture");
    refused("a.jpg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0", "picture");
    refused("a.bmp", "BMx\u0010\0\0\0\0\0\0x\0\0\0", "picture");
    refused("a.webp", "RIFF\u0024\u0010\0\0WEBPVP8 ", "picture");
    refused("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0", "picture");
    refused("a.7z", "7z\u00bc\u00af\u0027\u001c\0\4", "zip");
    refused("a.rar", "Rar!\u001a\u0007\1\0", "zip");
    refused("a.zip", zip("notes.txt"), "zip");
    refused("a.docx", zip("word/document.xml"), "zip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.org\nbob@example.org\ncy@example.org\n",
        "Ann Lee <ann@example.org>\nProfessor Doctor Bob van der Ray junior <bob@example.org>\n",
        "E-mail address to which we may write our news\nann@example.org\nbob@example.org\n",
        "Name\nAnn Lee\nBob Ray\n",
        "Name\nMaria del Carmen de la Cruz y Garcia\nAnn Lee\n",
        "+44 20 7946 0001\n+44 20 7946 0002\n",
        "客户\n张伟\n王芳\n",
        "Ann Lee,She likes our tea and comes back every spring for more,Leeds\nBob,He rings,York\n",
        "Name;Note\nAnn;Comes in spring, when the tea is new, and buys for all her friends\n",
        "姓名,备注\n张伟,喜欢喝茶，每年春天都会来店里。\n王芳,会员，住在杭州。\n",
        "label,review\n1,\"离公路近,但是公交指示不对,很麻烦，建议用别的路线过来。\"\n"
            + "1,商务大床房，房间很大很舒服，整体感觉经济实惠不错！\n"
            + "0,\"早餐太差,无论去多少人,都不加，酒店应该重视这个问题。\"\n"
      })
  void listsAreRead(String list) throws IOException {
    assertThat(Sources.guess(Files.writeString(folder.resolve("list.txt"), list)).kind())
        .isIn(FileKind.TEXT, FileKind.ADDRESSES);
  }

  private static String zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private void refused(String name, String content, String why) throws IOException {
    boolean latin = content.chars().allMatch(c -> c < 256);
    Path file =
        Files.write(
            folder.resolve(name),
            content.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    UserFacingException refusal =
        catchThrowableOfType(UserFacingException.class, () -> Sources.guess(file));
    assertThat(refusal).as(name).isNotNull();
    assertThat(refusal.userMessage().key()).as(name).isEqualTo("intake.refused." + why);
  }
}
