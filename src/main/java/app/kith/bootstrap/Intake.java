package app.kith.bootstrap;

import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.History;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.people.PeopleImport;
import app.kith.order.OrderRepository;
import app.kith.product.ProductService;
import app.kith.sample.SampleService;
import java.time.Clock;

/** What brings data into a workspace. */
record Intake(PeopleImport people, OrderImport orders, SampleService sample) {

  static Intake of(Database database, History history, ProductService products, Clock clock) {
    PersonRepository stored = new PersonRepository();
    PeopleImport people =
        new PeopleImport(
            database, history, stored, new CompanyRepository(), new CustomFieldRepository(), clock);
    OrderImport orders = new OrderImport(database, history, stored, new OrderRepository(), clock);
    return new Intake(
        people, orders, new SampleService(database, history, people, orders, products, clock));
  }
}
