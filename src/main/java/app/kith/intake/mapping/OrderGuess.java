package app.kith.intake.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which column of a list of orders is which field. */
public final class OrderGuess {
  private static final HeaderWords<OrderField> WORDS = words();

  private final ReadingGuess readings;

  /**
   * A guess.
   *
   * @param zone the business's own time
   * @param latestYear the last year that two digits can mean
   */
  public OrderGuess(ZoneId zone, int latestYear) {
    this.readings = new ReadingGuess(zone, latestYear);
  }

  private static HeaderWords<OrderField> words() {
    return new HeaderWords<OrderField>()
        .add(
            OrderField.CUSTOMER,
            "customer id,customerid,customer number,customer no,cust id,client id,user id,member id,"
                + "buyer id,id,客户编号,客户id,客户号,会员编号,会员号,会员id,用户id,买家id,顾客编号,kundennummer")
        .add(
            OrderField.CUSTOMER_NAME,
            "customer name,customer,client,client name,buyer,buyer name,billing name,客户,客户名称,"
                + "客户姓名,买家,姓名,会员姓名")
        .add(
            OrderField.CUSTOMER_EMAIL,
            "email,customer email,e-mail,buyer email,billing email,邮箱,电子邮件,客户邮箱")
        .add(
            OrderField.NUMBER,
            "invoice no,invoiceno,invoice,invoice number,order number,order no,order id,orderid,"
                + "order,transaction id,receipt,receipt no,订单号,订单编号,发票号,发票号码,单号,"
                + "交易号,流水号,rechnungsnummer")
        .add(
            OrderField.DATE,
            "invoice date,invoicedate,order date,orderdate,date,created at,created,purchase date,"
                + "transaction date,paid at,timestamp,日期,订单日期,下单时间,下单日期,购买日期,交易日期,"
                + "交易时间,付款时间,发票日期,datum,fecha")
        .add(
            OrderField.PRODUCT_CODE,
            "stock code,stockcode,sku,product code,product id,item code,article,item id,lineitem sku,"
                + "产品编号,商品编号,商品编码,产品编码,货号,商品代码,artikelnummer")
        .add(
            OrderField.PRODUCT_NAME,
            "description,product,product name,item,item name,lineitem name,产品,产品名称,商品,"
                + "商品名称,品名,货品,artikel")
        .add(OrderField.CATEGORY, "category,product category,department,类别,分类,商品分类,品类,产品类别")
        .add(
            OrderField.QUANTITY,
            "quantity,qty,units,pieces,number of cds,count,lineitem quantity,数量,件数,购买数量,menge")
        .add(
            OrderField.UNIT_PRICE,
            "unit price,unitprice,price,item price,price each,lineitem price,单价,价格,商品单价,"
                + "einzelpreis,preis")
        .add(
            OrderField.AMOUNT,
            "amount,total,line total,sales,revenue,dollar value,value,order amount,total price,spend,"
                + "subtotal,金额,总额,总价,订单金额,实付金额,销售额,合计,betrag,importe")
        .add(OrderField.CHANNEL, "channel,sales channel,source,渠道,销售渠道,来源,订单来源")
        .add(OrderField.COUNTRY, "country,country/region,shipping country,国家,国家/地区,land");
  }

  /** Guesses every column; what is not known is not imported. */
  public Mapping<OrderField> guess(Sample sample) {
    Set<OrderField> taken = EnumSet.noneOf(OrderField.class);
    List<Column<OrderField>> columns = new ArrayList<>();
    for (int i = 0; i < sample.header().size(); i++) {
      String header = sample.header().get(i);
      OrderField named = WORDS.field(header);
      OrderField field = named == null || !taken.add(named) ? OrderField.IGNORED : named;
      List<String> values = sample.values(i);
      columns.add(
          new Column<>(
              i,
              header,
              field,
              reading(field, header, values),
              values.isEmpty() ? "" : values.getFirst()));
    }
    return new Mapping<>(columns);
  }

  private Column.Reading reading(OrderField field, String header, List<String> values) {
    return switch (field) {
      case DATE -> readings.dates(values);
      case QUANTITY, UNIT_PRICE, AMOUNT -> readings.numbers(values);
      case IGNORED -> readings.of(header, values);
      default -> Column.Reading.TEXT;
    };
  }

  /** True if a file looks like orders rather than like people. */
  public boolean looksLikeOrders(Sample sample) {
    Mapping<OrderField> mapping = guess(sample);
    boolean money =
        mapping.of(OrderField.AMOUNT).isPresent() || mapping.of(OrderField.UNIT_PRICE).isPresent();
    boolean date = mapping.of(OrderField.DATE).isPresent();
    boolean who =
        mapping.of(OrderField.CUSTOMER).isPresent()
            || mapping.of(OrderField.CUSTOMER_NAME).isPresent()
            || mapping.of(OrderField.CUSTOMER_EMAIL).isPresent();
    return money && date && who;
  }
}
