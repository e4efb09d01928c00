package app.kith.intake.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a list of people is which field. */
public final class PersonGuess {
  private static final Pattern UNNAMED = Pattern.compile("#\\d+");
  private static final Pattern DIGITS = Pattern.compile("\\d\\D{0,3}\\d\\D{0,3}\\d");
  private static final Pattern SALUTATION =
      Pattern.compile("(?i)(mr|mrs|ms|miss|dr|prof|herr|frau|mme|先生|女士|小姐)\\.?");
  private static final Set<PersonField> NAMES =
      Set.of(
          PersonField.FULL_NAME,
          PersonField.NAME_FAMILY_FIRST,
          PersonField.GIVEN_NAME,
          PersonField.FAMILY_NAME);
  private static final HeaderWords<PersonField> WORDS = words();

  private final int latestYear;
  private final ReadingGuess readings;
  private final ValueGuess byValues;

  /**
   * A guess.
   *
   * @param zone the business's own time
   * @param latestYear the last year that two digits can mean
   */
  public PersonGuess(ZoneId zone, int latestYear) {
    this.latestYear = latestYear;
    this.readings = new ReadingGuess(zone, latestYear);
    this.byValues = new ValueGuess(readings);
  }

  private static HeaderWords<PersonField> words() {
    return new HeaderWords<PersonField>()
        .add(
            PersonField.EXTERNAL_REF,
            "customer id,customerid,cust id,client id,customer number,customer no,contact id,"
                + "record id,lead id,member id,user id,person id,rec id,external ref,id,"
                + "客户编号,客户id,客户号,客户代码,会员编号,会员号,会员id,用户id,編號,编号,客戶編號,"
                + "kundennummer,numéro client,顧客番号,顧客id")
        .add(
            PersonField.FULL_NAME,
            "full name,name,contact name,customer name,client name,lead name,display name,contact,"
                + "customer,client,nmae,姓名,客户姓名,客户名称,客户名,联系人,联系人姓名,会员姓名,全名,"
                + "聯絡人,客戶姓名,nom,nom complet,nombre,nombre completo,氏名,名前,الاسم,имя,фио,이름")
        .add(
            PersonField.GIVEN_NAME,
            "first name,given name,firstname,forename,prénom,prenom,vorname,名,名字,nombre de pila")
        .add(
            PersonField.FAMILY_NAME,
            "last name,family name,surname,lastname,nachname,nom de famille,apellido,apellidos,姓,姓氏")
        .add(
            PersonField.EMAIL,
            "email,email address,e-mail 1 - value,e-mail,mail,lead email,work email,emial,"
                + "primary email,电子邮件,电子邮箱,邮箱,邮箱地址,电邮,电子邮件地址,邮件,電子郵件,電郵,信箱,"
                + "courriel,correo,correo electrónico,メールアドレス,メール,البريد,البريد الإلكتروني,"
                + "почта,이메일,email phone")
        .add(
            PersonField.PHONE,
            "mobile,mobile phone,cell,cell phone,mobile number,phone,phone number,telephone,tel,"
                + "phone 1 - value,lead phone,phne,primary phone,home phone,business phone,手机,手机号,"
                + "手机号码,移动电话,联系电话,电话,电话号码,联系方式,手機,電話,商务电话,住宅电话,téléphone,portable,"
                + "telefon,handy,teléfono,móvil,携帯電話,電話番号,الهاتف,телефон,전화번호")
        .add(
            PersonField.JOB_TITLE,
            "job title,position,role,title,occupation,organization 1 - title,organization title,"
                + "职务,职位,岗位,职称,職稱,poste,fonction,cargo,役職")
        .add(
            PersonField.COMPANY,
            "company,company name,organization,organisation,account name,employer,business,"
                + "organization 1 - name,organization name,primary company,associated company,compny,firma,公司,公司名称,"
                + "单位,单位名称,企业,企业名称,société,entreprise,empresa,会社名,会社,الشركة,компания,회사")
        .add(
            PersonField.STREET,
            "street,address,street address,address line 1,address 1,address 1 - street,home street,"
                + "business street,mailing street,地址,街道,详细地址,联系地址,商务地址 街道,住宅地址 街道,"
                + "adresse,rue,dirección,住所,العنوان,адрес,주소")
        .add(
            PersonField.CITY,
            "city,town,suburb,locality,home city,business city,mailing city,address 1 - city,城市,"
                + "市,所在城市,商务地址 市/县,住宅地址 市/县,ville,ciudad,ort,stadt,市区町村,المدينة,город,도시")
        .add(
            PersonField.REGION,
            "state,region,province,county,home state,business state,address 1 - region,省,省份,"
                + "省/市/自治区,商务地址 省/市/自治区,住宅地址 省/市/自治区,縣市,région,provincia,bundesland,"
                + "都道府県,المحافظة")
        .add(
            PersonField.POSTCODE,
            "postcode,postal code,zip,zip code,zipcode,post code,home postal code,"
                + "business postal code,address 1 - postal code,邮编,邮政编码,商务地址 邮政编码,"
                + "住宅地址 邮政编码,郵遞區號,code postal,plz,postleitzahl,código postal,郵便番号,الرمز البريدي")
        .add(
            PersonField.COUNTRY,
            "country,country/region,country code,home country/region,nation,国家,国家/地区,国籍,國家,"
                + "商务地址 国家/地区,住宅地址 国家/地区,pays,país,land,国,الدولة,страна")
        .add(
            PersonField.BIRTHDAY,
            "birthday,date of birth,dob,birth date,birthdate,生日,出生日期,出生年月日,anniversaire,"
                + "date de naissance,geburtstag,geburtsdatum,fecha de nacimiento,誕生日,生年月日,تاريخ الميلاد")
        .add(PersonField.LANGUAGE, "language,preferred language,lang,locale,语言,語言,langue,sprache")
        .add(
            PersonField.CONSENT,
            "consent,newsletter,marketing consent,email consent,opt in,optin,subscribed,"
                + "email opt in,accepts marketing,accepts email marketing,email marketing consent,"
                + "email marketing status,newsletter opt in,subscription status,wants newsletter,"
                + "订阅,是否订阅,同意营销,接受营销,接受营销邮件,是否接收邮件,接收邮件,是否接受邮件")
        .add(
            PersonField.OPT_OUT,
            "email opt out,has opted out of email,opted out of email,email opted out,opt out,"
                + "opted out,unsubscribed,unsubscribed from all email,unsubscribed from all emails,"
                + "unsub time,unsubscribed at,unsubscribed on,unsubscribe date,unsubscribe time,"
                + "do not email,do not mail,no newsletter,退订,已退订,是否退订,退订时间,拒收邮件,"
                + "不再接收邮件,拒绝营销,abgemeldet,newsletter abgemeldet,désabonné,désinscrit")
        .add(PersonField.PHOTO, "photo,照片,头像")
        .add(
            PersonField.MODIFIED,
            "last modified,last modified date,last modified at,last modified time,last updated,"
                + "last updated at,last update,updated at,updated on,updated,updated date,"
                + "update time,date updated,modified at,modified on,modified,modified time,"
                + "modified date,date modified,last changed,last changed at,changed at,"
                + "修改时间,最后修改时间,最近修改时间,修改日期,更新时间,最后更新时间,最近更新时间,更新日期,"
                + "修改時間,更新時間,更新日時,geändert am,zuletzt geändert,dernière modification,"
                + "modifié le,última modificación")
        .add(PersonField.TAGS, "tags,tag,labels,categories,group membership,标签,標籤,分组")
        .add(
            PersonField.NOTE,
            "notes,note,comments,comment,remarks,remark,memo,description,备注,備註,说明,附注,"
                + "commentaires,bemerkung,notas,備考");
  }

  /** True for a name that says when a row was last changed. */
  public static boolean saysWhenChanged(String header) {
    return WORDS.field(header) == PersonField.MODIFIED;
  }

  /** Guesses every column; a field that one column only can fill goes to the surest. */
  public Mapping<PersonField> guess(Sample sample) {
    List<Column<PersonField>> columns = new ArrayList<>();
    for (int i = 0; i < sample.header().size(); i++) {
      columns.add(column(sample, i));
    }
    return new Mapping<>(
        withoutRivals(
            AddressColumns.parted(
                NameColumns.completed(named(withPostcodes(columns, sample), sample), sample))));
  }

  private List<Column<PersonField>> withPostcodes(
      List<Column<PersonField>> columns, Sample sample) {
    return new ArrayList<>(
        new FourDigitPostcodes(sample, latestYear).named(columns, PersonGuess::isUnnamed));
  }

  private static boolean isUnnamed(Column<PersonField> column) {
    return column.field() == PersonField.CUSTOM && UNNAMED.matcher(column.header()).matches();
  }

  /** In a list without headers that names nobody yet, the first column of names by their form. */
  private List<Column<PersonField>> named(List<Column<PersonField>> columns, Sample sample) {
    boolean has = columns.stream().anyMatch(column -> NAMES.contains(column.field()));
    for (int i = 0; i < columns.size() && !has; i++) {
      Column<PersonField> column = columns.get(i);
      if (isUnnamed(column)) {
        Optional<ValueGuess.Evidence> form = byValues.nameByForm(sample.values(i));
        has = form.isPresent();
        columns.set(
            i, form.map(it -> column.withField(it.field()).because(it.because())).orElse(column));
      }
    }
    return columns;
  }

  private Column<PersonField> column(Sample sample, int index) {
    String header = sample.header().get(index);
    List<String> values = sample.values(index);
    PersonField named = named(header, values);
    Optional<ValueGuess.Evidence> evidence = evidence(header, named, values);
    PersonField field =
        evidence.map(ValueGuess.Evidence::field).orElse(named == null ? PersonField.CUSTOM : named);
    Column.Reading reading =
        switch (field) {
          case CUSTOM -> readings.of(header, values);
          case BIRTHDAY, MODIFIED -> readings.dates(values);
          default -> Column.Reading.TEXT;
        };
    String example = values.isEmpty() ? "" : values.getFirst();
    return new Column<>(index, header, field, reading, example)
        .because(
            field == PersonField.CUSTOM && reading.kind() == ValueKind.TEXT
                ? new MixedValues(readings.zone(), latestYear).of(values).orElse(null)
                : evidence.map(ValueGuess.Evidence::because).orElse(null));
  }

  /** What a column is called after, if its values agree; null if its name says nothing. */
  private @Nullable PersonField named(String header, List<String> values) {
    PersonField named = WORDS.field(header);
    boolean noDays =
        named == PersonField.MODIFIED && readings.dates(values).kind() != ValueKind.DATE;
    if (named != null && !noDays && fits(named, values)) {
      return named;
    }
    return ContactHeader.field(header).filter(field -> looksLike(field, values)).orElse(null);
  }

  /** What the values say where the name says nothing, or puts the parts of names in no order. */
  private Optional<ValueGuess.Evidence> evidence(
      String header, @Nullable PersonField named, List<String> values) {
    if (named == PersonField.FULL_NAME) {
      return NameOrder.isFamilyFirst(values)
          ? Optional.of(
              ValueGuess.evidence(PersonField.NAME_FAMILY_FIRST, values.size(), values.size()))
          : Optional.empty();
    }
    if (named != null) {
      return Optional.empty();
    }
    boolean unnamed = UNNAMED.matcher(header).matches();
    return unnamed ? byValues.likely(values) : byValues.certain(values);
  }

  private static boolean fits(PersonField field, List<String> values) {
    return switch (field) {
      case EXTERNAL_REF -> new HashSet<>(values).size() >= 0.5 * values.size();
      case JOB_TITLE ->
          values.isEmpty() || !values.stream().allMatch(it -> SALUTATION.matcher(it).matches());
      case CONSENT -> values.stream().allMatch(it -> ConsentCell.welcome(it) != null);
      default -> true;
    };
  }

  private static List<Column<PersonField>> withoutRivals(List<Column<PersonField>> columns) {
    Map<PersonField, Column<PersonField>> best = new EnumMap<>(PersonField.class);
    for (Column<PersonField> column : columns) {
      best.merge(one(column.field()), column, PersonGuess::surer);
    }
    Set<Integer> kept = new HashSet<>();
    best.values().forEach(column -> kept.add(column.index()));
    return columns.stream()
        .map(
            column ->
                column.field().isRepeatable() || kept.contains(column.index())
                    ? column
                    : column.withField(further(column.field())))
        .toList();
  }

  /** A name is one field, in whatever order its parts stand. */
  private static PersonField one(PersonField field) {
    return field == PersonField.NAME_FAMILY_FIRST ? PersonField.FULL_NAME : field;
  }

  /** What becomes of a second column of a field: a further address or number, or an own field. */
  private static PersonField further(PersonField field) {
    return switch (field) {
      case EMAIL -> PersonField.OTHER_EMAIL;
      case PHONE -> PersonField.OTHER_PHONE;
      default -> PersonField.CUSTOM;
    };
  }

  /** A column called after phones can hold anything: one with other values is none. */
  private static boolean looksLike(PersonField field, List<String> values) {
    return switch (field) {
      case PHONE ->
          values.stream().filter(it -> DIGITS.matcher(it).find()).count() >= 0.6 * values.size();
      case EMAIL -> values.stream().filter(it -> it.contains("@")).count() >= 0.5 * values.size();
      case WEBSITE -> values.stream().filter(it -> it.contains(".")).count() >= 0.8 * values.size();
      default -> true;
    };
  }

  /** The column with the surer name; one with values goes before one without. */
  private static Column<PersonField> surer(Column<PersonField> one, Column<PersonField> other) {
    if (one.example().isEmpty() != other.example().isEmpty()) {
      return one.example().isEmpty() ? other : one;
    }
    return WORDS.rank(other.header()) < WORDS.rank(one.header()) ? other : one;
  }
}
