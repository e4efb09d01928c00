package app.kith.tour;

import app.kith.analytics.FeatureService;
import app.kith.analytics.SegmentationService;
import app.kith.campaign.CampaignSender;
import app.kith.campaign.CampaignService;
import app.kith.database.Database;
import app.kith.duplicate.DuplicateService;
import app.kith.history.History;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.people.PeopleImport;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.sample.SampleService;
import app.kith.segment.SegmentService;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;

/** The services of an open workspace that the main job needs from end to end. */
public interface WorkspaceServices extends AutoCloseable {

  /** The database. */
  Database database();

  /** What was changed, and how to take it back. */
  History history();

  /** Reads files of people. */
  PeopleImport peopleImport();

  /** Reads files of orders. */
  OrderImport orderImport();

  /** Fills the workspace with the sample business. */
  SampleService sample();

  /** Finds who is there more than once. */
  DuplicateService duplicates();

  /** What is known of people, in numbers. */
  FeatureService features();

  /** Divides people into groups. */
  SegmentationService segmentation();

  /** The segments. */
  SegmentService segments();

  /** The campaigns. */
  CampaignService campaigns();

  /** Checks and sends campaigns. */
  CampaignSender campaignSender();

  /** What waits, went out or failed. */
  OutboxService outbox();

  /** Sends what may go; nothing else sends while this workspace is open here. */
  OutboxPump pump();

  /** Who writes to the customers. */
  BusinessSettings business();

  /** The mail account. */
  MailSettings mail();

  /** Closes the workspace; what was confirmed is on disk. */
  @Override
  void close();
}
