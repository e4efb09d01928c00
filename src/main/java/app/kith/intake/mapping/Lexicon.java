package app.kith.intake.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which values without a header are told: common names, large cities, words of addresses,
 * companies and posts. Not complete and need not be: a column is judged by a share of its values.
 */
final class Lexicon {
  /** The commonest family names of China, simplified and traditional, one character each. */
  private static final String HAN_FAMILIES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
          + "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶黎贺顾毛郝龚邵万钱戴严莫孔向常汤康易乔赖文武"
          + "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範韋賈鄒龍賀顧龔萬錢嚴湯喬賴洪施游詹涂倪季尤柯翁簡饒"
          + "骆翟樊申伍傅司柴焦欧诸麦成覃蓝祝岳聂鲁柳祁殷纪庄毕段庞尉关芦邢萧齐章俞耿葛阎颜牛包安项童盛霍甘管左路温黎";

  private static final Set<String> HAN_COMPOUND =
      Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "歐陽", "司馬", "諸葛");
  private static final Set<String> PINYIN_FAMILIES =
      words(
          "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang"
              + " xie song tang han deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng"
              + " wei su lu ding ren yao shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai"
              + " meng qin qiu hou yin xue yan lei long tao he gu mao hao gong shao wan qian dai mo kong"
              + " chang kang yi qiao lai ouyang sima zhuge");
  private static final Set<String> GIVEN =
      words(
          "james john robert michael william david richard joseph thomas charles chris christopher daniel"
              + " matthew anthony mark donald steven paul andrew joshua kevin brian george edward ronald tim"
              + " jason jeff ryan jacob gary nick eric jonathan stephen larry justin scott brandon ben samuel"
              + " frank greg raymond alex patrick jack dennis jerry tyler aaron jose adam henry nathan peter"
              + " zach kyle walter harold carl ethan noah liam oliver harry charlie max leo lucas felix jan"
              + " mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty"
              + " margaret sandra ashley kim emily donna michelle carol amanda dorothy melissa deborah anna"
              + " stephanie rebecca laura sharon cynthia kathleen amy angela shirley ann anne emma olivia"
              + " brenda pamela nicole helen samantha katherine christine rachel carolyn janet maria heather"
              + " diane julie joyce victoria kelly christina joan evelyn lauren judith sophie sofia grace"
              + " alice bob charlotte amelia mia ella lily jane kate lucy clara hannah lena julia marie"
              + " hans klaus wolfgang jurgen dieter heinz uwe stefan andreas thorsten bernd ralf sven lars"
              + " ursula monika petra sabine renate helga heike birgit ingrid silke anja jean pierre michel"
              + " philippe alain jacques francois nathalie isabelle sylvie catherine carlos juan manuel luis"
              + " antonio francisco javier miguel carmen ana lucia elena pablo diego jorge pedro mario marco"
              + " luca giuseppe giovanni francesca giulia chiara mohammed muhammad ahmed ali omar hassan"
              + " fatima aisha layla priya raj amit anil sunil ivan dmitri sergei olga natalia tatiana yuki");
  private static final Set<String> CITIES =
      words(
          "wien innsbruck klagenfurt zürich bern lausanne luzern genève aarhus odense aalborg københavn bergen"
              + " trondheim stavanger adelaide canberra hobart london paris berlin madrid rome milan vienna zurich geneva basel amsterdam rotterdam brussels"
              + " antwerp copenhagen stockholm oslo helsinki dublin lisbon porto warsaw prague budapest athens"
              + " istanbul moscow kyiv hamburg munich münchen köln cologne frankfurt stuttgart düsseldorf"
              + " leipzig dresden hannover bremen graz linz salzburg lyon marseille toulouse nice nantes"
              + " bordeaux lille barcelona valencia sevilla zaragoza naples turin florence venice bologna"
              + " manchester birmingham leeds glasgow edinburgh bristol liverpool sheffield york oxford"
              + " cambridge boston chicago houston phoenix philadelphia dallas austin seattle denver miami"
              + " atlanta detroit minneapolis portland toronto montreal vancouver ottawa calgary sydney"
              + " melbourne brisbane perth auckland wellington singapore bangkok jakarta manila mumbai delhi"
              + " bangalore chennai kolkata dubai riyadh cairo lagos nairobi johannesburg tokyo osaka kyoto"
              + " nagoya seoul busan beijing shanghai guangzhou shenzhen chengdu hangzhou wuhan nanjing"
              + " chongqing tianjin suzhou xiamen qingdao dalian taipei mexico bogota lima santiago"
              + " 北京 上海 广州 深圳 成都 杭州 武汉 南京 重庆 天津 苏州 西安 长沙 沈阳 青岛 郑州 大连 东莞 宁波 厦门"
              + " 福州 无锡 合肥 昆明 哈尔滨 济南 佛山 长春 温州 石家庄 南宁 常州 泉州 南昌 贵阳 太原 烟台 嘉兴 南通"
              + " 金华 珠海 惠州 徐州 海口 乌鲁木齐 绍兴 中山 台州 兰州 台北 香港 澳门 高雄 台中 東京 大阪");
  private static final List<String> TWO_WORD_CITIES =
      List.of(
          "new york",
          "los angeles",
          "san francisco",
          "san diego",
          "las vegas",
          "hong kong",
          "new delhi",
          "tel aviv",
          "buenos aires",
          "rio de janeiro",
          "são paulo",
          "sao paulo",
          "cape town",
          "kuala lumpur",
          "the hague",
          "den haag",
          "saint petersburg",
          "ho chi minh city");

  static final Pattern STREET =
      Pattern.compile(
          "(?iu).*(?:\\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|way|boulevard|blvd|"
              + "square|place|pl|terrace|close|crescent|highway|bypass|parkway|rue|calle|via|viale|plaza|"
              + "allee|weg|gasse|platz|ul|ulica)\\b|straße|strasse|str\\.|[路街巷弄道]\\s*\\d*号?|\\d+号).*");
  static final Pattern COMPANY =
      Pattern.compile(
          "(?iu).*(?:\\b(?:inc|llc|ltd|limited|gmbh|ag|kg|ohg|plc|corp|corporation|company|group|holding|"
              + "holdings|sarl|sas|s\\.a\\.|s\\.l\\.|b\\.v\\.|bv|nv|oy|ab|aps|pty|srl|spa|co|sons|partners|and"
              + " sons)\\b\\.?|公司|集团|集團|工厂|商行|事务所|株式会社|有限会社|주식회사).*");
  static final Pattern POST =
      Pattern.compile(
          "(?iu).*(?:\\b(?:manager|director|engineer|officer|assistant|analyst|consultant|developer|"
              + "designer|owner|founder|president|executive|specialist|coordinator|representative|"
              + "administrator|associate|supervisor|technician|buyer|teacher|ceo|cto|cfo|coo|vp|"
              + "geschäftsführer|leiter|directeur|gerente)\\b|经理|总监|工程师|主任|董事|助理|老师|会计|销售员|店长|總監|經理).*");

  private Lexicon() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /** True for Chinese characters that begin with a family name. */
  static boolean isHanName(String name) {
    boolean compound = name.length() > 2 && HAN_COMPOUND.contains(name.substring(0, 2));
    return compound || HAN_FAMILIES.indexOf(name.charAt(0)) >= 0;
  }

  /** How many characters of a Chinese name are the family's. */
  static int familyLength(String name) {
    return name.length() > 2 && HAN_COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
  }

  static boolean isHanFamily(String name) {
    return HAN_COMPOUND.contains(name)
        || (name.length() == 1 && HAN_FAMILIES.indexOf(name.charAt(0)) >= 0);
  }

  static boolean isPinyinFamily(String word) {
    return PINYIN_FAMILIES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isGiven(String word) {
    return GIVEN.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isCity(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean ofChina = lower.length() > 2 && "市县區区縣".indexOf(lower.charAt(lower.length() - 1)) >= 0;
    return CITIES.contains(lower)
        || TWO_WORD_CITIES.contains(lower)
        || (ofChina && lower.codePoints().allMatch(Character::isIdeographic));
  }
}
