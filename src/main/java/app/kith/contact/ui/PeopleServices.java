package app.kith.contact.ui;

import app.kith.contact.BulkEditService;
import app.kith.contact.ContactService;
import app.kith.contact.CsvExport;
import app.kith.contact.index.PersonIndex;
import app.kith.contact.record.RecordService;

/** What the People screen asks. */
public record PeopleServices(
    PersonIndex index,
    ContactService contacts,
    BulkEditService bulk,
    CsvExport export,
    RecordService records,
    Identities identities) {}
