package app.kith.contact;

/**
 * A person as a file tells of one.
 *
 * @param row the row's number; 0 for none, or for several
 */
public record SourcedPerson(Person person, int row) {}
