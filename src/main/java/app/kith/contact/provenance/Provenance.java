package app.kith.contact.provenance;

import app.kith.contact.PersonField;
import java.util.Map;

/**
 * Where the values of one person come from. Blank fields have no origin.
 *
 * @param fields of the person's own fields, in their order
 * @param own of the business's own fields, by the field's id
 * @param details of further addresses and numbers, by the detail's id
 */
public record Provenance(
    Map<PersonField, Origin> fields, Map<Long, Origin> own, Map<Long, Origin> details) {}
