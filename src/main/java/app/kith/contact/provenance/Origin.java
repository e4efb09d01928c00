package app.kith.contact.provenance;

import app.kith.base.Message;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one value comes from.
 *
 * @param kind what brought it
 * @param file the file that an import read, if it was one
 * @param row the row of the file; 0 if none is known, or several had a part in it
 * @param at when it came
 * @param changeSetId the change set that brought it
 */
public record Origin(
    ChangeKind kind, Optional<String> file, int row, Instant at, long changeSetId) {

  static Origin of(ChangeSet changeSet, int row) {
    return new Origin(
        changeSet.kind(), changeSet.source(), row, changeSet.startedAt(), changeSet.id());
  }

  /**
   * The origin in a few words: "from linkedin.csv, row 17, on 3 May 2026".
   *
   * @param day the day of {@link #at} as the user reads it
   */
  public Message sentence(String day) {
    return file.map(name -> ofFile(name, day))
        .orElseGet(
            () ->
                switch (kind) {
                  case EDIT, BULK_EDIT, MERGE, SAMPLE, IMPORT ->
                      Message.of("contact.origin." + kind.name(), day);
                  case DELETE, NOTE, SEGMENT, CAMPAIGN, UNDO, REDO ->
                      Message.of("contact.origin.other", day);
                });
  }

  private Message ofFile(String name, String day) {
    return row == 0
        ? Message.of("contact.origin.file", name, day)
        : Message.of("contact.origin.row", name, row, day);
  }
}
