package app.kith.insight.ui;

import app.kith.contact.Person;
import app.kith.insight.InsightService;
import app.kith.insight.LifetimeInsightService;
import app.kith.insight.ReportCardService;
import app.kith.segment.SegmentService;
import java.util.List;
import java.util.function.Function;

/**
 * What the Insight screen asks.
 *
 * @param people the people of some ids; called off the UI thread
 */
public record InsightServices(
    InsightService insight,
    LifetimeInsightService lifetime,
    ReportCardService cards,
    SegmentService segments,
    Function<long[], List<Person>> people) {}
