package app.kith.cli;

import app.kith.analytics.lifetime.PurchaseService;
import app.kith.analytics.text.CustomerVoice;
import app.kith.contact.CsvExport;
import app.kith.contact.Person;
import app.kith.duplicate.MergeService;
import app.kith.export.WorkspaceExport;
import app.kith.export.WorkspaceImport;
import app.kith.intake.Intake;
import app.kith.product.AdviceService;
import app.kith.product.ProductService;
import app.kith.quality.QualityService;
import app.kith.quality.fill.FillService;
import app.kith.tour.WorkspaceServices;
import java.util.List;

/** An open workspace as the commands need it. */
public interface OpenWorkspace extends WorkspaceServices {

  /** The ids of the people whose texts hold the typed fragments, by name; all for an empty text. */
  long[] search(String text);

  /** The people of some ids in that order; who is gone is left out. */
  List<Person> people(long... ids);

  /** The door through which files come in. */
  Intake intake();

  /** Writes everything into a folder. */
  WorkspaceExport exportAll();

  /** Brings an export into this workspace while it is empty. */
  WorkspaceImport importAll();

  /** Makes one person of several. */
  MergeService merges();

  /** In which state the data is. */
  QualityService quality();

  /** Fills missing values with what is usual. */
  FillService fill();

  /** Writes people into files. */
  CsvExport export();

  /** What is sold, and how well. */
  ProductService products();

  /** What to offer whom. */
  AdviceService advice();

  /** The purchases, ready to be valued. */
  PurchaseService purchases();

  /** What customers wrote. */
  CustomerVoice voice();
}
