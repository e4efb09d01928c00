package app.kith.cli;

import app.kith.analytics.FeatureService;
import app.kith.analytics.SegmentationService;
import app.kith.contact.Person;
import app.kith.database.Database;
import app.kith.history.History;
import app.kith.intake.orders.OrderImport;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.segment.SegmentService;
import java.util.List;

/** An open workspace's services, as the commands need them. */
public interface OpenWorkspace extends AutoCloseable {

  /** The database. */
  Database database();

  /** What was changed, and how to take it back. */
  History history();

  /** Reads files of orders. */
  OrderImport orderImport();

  /** The ids of the people whose texts hold the typed fragments, by name; all for an empty text. */
  long[] search(String text);

  /** The people of some ids in that order; who is gone is left out. */
  List<Person> people(long... ids);

  /** What is known of people, in numbers. */
  FeatureService features();

  /** Divides people into groups. */
  SegmentationService segmentation();

  /** The segments. */
  SegmentService segments();

  /** What waits, went out or failed. */
  OutboxService outbox();

  /** Sends what may go; nothing else sends while this workspace is open here. */
  OutboxPump pump();

  /** Closes the workspace; what was confirmed is on disk. */
  @Override
  void close();
}
