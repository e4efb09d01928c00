package app.kith.intake.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.OpenIntake;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Watch;
import app.kith.intake.recipe.Recipe;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JointImportTest {
  private static final String SHOP =
      """
      Order number,Order date,Customer name,Email,Phone,Company,City,Product,Quantity,Unit price
      7001,2026-03-01,Ann Lee,ann@example.org,+44 20 7946 0001,Tea & Co,Leeds,Oolong,2,12.50
      7001,2026-03-01,Ann Lee,ann@example.org,+44 20 7946 0001,Tea & Co,Leeds,Sencha,1,8.00
      7002,2026-03-02,Bob Ray,bob@example.org,,Mate Ltd,Hull,Oolong,-1,12.50
      ,,Cid Old,cid@example.org,,Tea & Co,York,,,
      7003,not a day,Bob Ray,bob@example.org,,Mate Ltd,Hull,Assam,1,9.00
      7004,2026-03-04,,,,,,Assam,1,9.00
      """;

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  private SourceFile inspect(String content) throws IOException {
    return desk.intake().inspect(desk.file("shop.csv", content));
  }

  private JointRequest request() throws IOException {
    return desk.intake().jointRequest(inspect(SHOP), "Customer {0}");
  }

  private long count(String table) {
    return desk.test().database().countRows().get(table);
  }

  @Test
  void rowsOfPeopleAndOrdersAreRecognisedAndDivided() throws IOException {
    SourceFile found = inspect(SHOP);

    assertThat(found.lists()).isEqualTo(Recipe.Lists.BOTH);
    assertThat(found.both().columns())
        .extracting(column -> (Object) column.field())
        .containsExactly(
            OrderField.NUMBER,
            OrderField.DATE,
            PersonField.FULL_NAME,
            PersonField.EMAIL,
            PersonField.PHONE,
            PersonField.COMPANY,
            PersonField.CITY,
            OrderField.PRODUCT_NAME,
            OrderField.QUANTITY,
            OrderField.UNIT_PRICE);
  }

  @Test
  void aListOfOrdersAloneOrOfPeopleAloneStaysWhatItIs() throws IOException {
    assertThat(inspect("Order number,Customer ID,Date,Amount\n1,K1,2026-01-02,5\n").lists())
        .isEqualTo(Recipe.Lists.ORDERS);
    assertThat(inspect("Name,Email,City\nAnn,ann@example.org,York\n").lists())
        .isEqualTo(Recipe.Lists.PEOPLE);
  }

  @Test
  void thePlanCountsPeopleAndOrdersAndChangesNothing() throws IOException {
    JointPlan plan = desk.intake().joint().plan(request(), Watch.NONE);

    assertThat(plan.people().added()).isEqualTo(3);
    assertThat(plan.people().rejected()).containsEntry(ProblemKind.NOBODY, 1L);
    assertThat(plan.orders().newOrders()).isEqualTo(2);
    assertThat(plan.orders().newPeople()).isEqualTo(2);
    assertThat(plan.orders().rejected())
        .containsEntry(ProblemKind.NO_DATE, 1L)
        .containsEntry(ProblemKind.NO_CUSTOMER, 1L);
    assertThat(count("person")).isZero();
    assertThat(count("sales_order")).isZero();
  }

  @Test
  void peopleCompaniesAndOrdersComeInInOneChangeThatIsTakenBack() throws IOException {
    JointPlan done = desk.intake().joint().run(request(), Watch.NONE);

    assertThat(done.people().added()).isEqualTo(3);
    assertThat(done.orders().saleAmount()).isEqualByComparingTo(new BigDecimal("33.00"));
    assertThat(done.orders().returnAmount()).isEqualByComparingTo(new BigDecimal("-12.50"));
    assertThat(count("person")).isEqualTo(3);
    assertThat(count("company")).isEqualTo(2);
    assertThat(count("sales_order")).isEqualTo(2);
    assertThat(count("order_line")).isEqualTo(3);
    assertThat(count("product")).isEqualTo(2);
    assertThat(desk.test().history().recent(9)).hasSize(1);

    desk.test().history().undo(desk.test().history().recent(1).getFirst().id());
    for (String table :
        new String[] {"person", "company", "sales_order", "order_line", "product"}) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void theSameFileAgainBringsNothing() throws IOException {
    desk.intake().joint().run(request(), Watch.NONE);

    JointPlan again = desk.intake().joint().plan(request(), Watch.NONE);

    assertThat(again.isUseful()).isFalse();
    assertThat(again.orders().knownLines()).isEqualTo(3);
  }

  @Test
  void ordersGoToWhomeverIsThereAlready() throws IOException {
    Path known =
        Files.writeString(desk.folder().resolve("k.csv"), "Name,Email\nAnn L,ann@example.org\n");
    desk.intake()
        .people()
        .run(desk.intake().peopleRequest(desk.intake().inspect(known)), Watch.NONE);

    JointPlan done = desk.intake().joint().run(request(), Watch.NONE);

    assertThat(done.people().added()).isEqualTo(2);
    assertThat(done.people().changed()).isEqualTo(1);
    assertThat(count("person")).isEqualTo(3);
  }

  @Test
  void aRecipeKeepsWhichColumnIsWhoseAndIsFoundAgain() throws IOException {
    var corrected = inspect(SHOP).both().with(7, PersonField.NOTE);
    desk.intake().recipes().save(Recipe.of("Shop", corrected));

    SourceFile again = inspect(SHOP);

    assertThat(again.lists()).isEqualTo(Recipe.Lists.BOTH);
    assertThat(again.both().people().of(PersonField.NOTE).map(Column::header)).contains("Product");
    assertThat(again.both().orders().of(OrderField.PRODUCT_NAME)).isEmpty();
    assertThat(again.both().orders().of(OrderField.DATE)).isPresent();
  }

  @Test
  void whatIsRejectedIsSavedWithItsReason() throws IOException {
    Path target = desk.folder().resolve("rejected.csv");

    long written = desk.intake().joint().saveRejected(request(), target, it -> it.key());

    assertThat(written).isEqualTo(2);
    assertThat(Files.readString(target)).contains("intake.reason.NO_DATE", "intake.reason.NOBODY");
  }
}
