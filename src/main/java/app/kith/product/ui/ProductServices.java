package app.kith.product.ui;

import app.kith.contact.Person;
import app.kith.product.AdviceService;
import app.kith.product.ProductService;
import java.util.List;
import java.util.function.Function;

/**
 * What the Products screen asks.
 *
 * @param people the people of some ids; called off the UI thread
 */
public record ProductServices(
    ProductService products, AdviceService advice, Function<long[], List<Person>> people) {}
