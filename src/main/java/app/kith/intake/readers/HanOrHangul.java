package app.kith.intake.readers;

import java.util.stream.Collectors;

/**
 * Tells Chinese in GBK from Korean in code page 949 where both encodings make common characters of
 * a text, as of two or three names: by the characters that names, addresses and letters are full
 * of.
 */
final class HanOrHangul {
  /** Characters of usual Chinese names, of addresses and headings, and of plain text. */
  private static final String HAN =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
          + "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷"
          + "钱汤尹黎易常武乔贺赖龚文伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅华建国志海"
          + "春生永立东晓云小新宇浩博子轩雨欣怡佳婷玲燕萍辉鹏飞斌波峰凤莉莹颖慧俊豪思嘉琪瑶梦洁雪琳晶"
          + "晨阳天一大成家德荣福光正中美爱清姓名电话手机邮箱地址公司部门职位城市省区县路号街道楼室层"
          + "北京上广州深圳南杭汉重庆西安津川湖河四山有限科技集团经理客户备注日先女士的是不我了人在他"
          + "这个们来到时出就好你请和为也要可以会";

  /** Syllables of usual Korean names, of addresses and headings, and of plain text. */
  private static final String HANGUL =
      "이다는의에가을고하지를은기사도인리자로시스대어한아그있나정일부전제수라들해것과만원상보않"
          + "여주구면서모으공장안국김박최강조윤임오신권황송류홍양손배백허남심노곽성차우민진엄채천방변"
          + "추석선설마길연위표명반왕금옥동봉태현준영희숙순미경혜빈유재승호철훈규병욱용환광섭식형건범"
          + "창덕택필찬혁종근란말복춘화향애실울산역군읍번층관빌딩파트소름회직급팀메휴폰학교생년월요니"
          + "합습까게려내네너무물바받발분비세속업없와외음입작잘저중터통특품행후";

  private HanOrHangul() {}

  /** True if the text has more of the usual characters read as Chinese than read as Korean. */
  static boolean isChinese(byte[] bytes) {
    return usual(bytes, Encoding.GBK, HAN) > usual(bytes, Encoding.CP949, HANGUL);
  }

  private static long usual(byte[] bytes, Encoding encoding, String characters) {
    var known = characters.chars().boxed().collect(Collectors.toSet());
    return new String(bytes, encoding.charset()).chars().filter(known::contains).count();
  }
}
