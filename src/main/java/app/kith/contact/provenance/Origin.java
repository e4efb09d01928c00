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
 * @param at when it came
 * @param changeSetId the change set that brought it
 */
public record Origin(ChangeKind kind, Optional<String> file, Instant at, long changeSetId) {

  static Origin of(ChangeSet changeSet) {
    return new Origin(changeSet.kind(), changeSet.source(), changeSet.startedAt(), changeSet.id());
  }

  /**
   * The origin in a few words: "from linkedin.csv on 3 May 2026".
   *
   * @param day the day of {@link #at} as the user reads it
   */
  public Message sentence(String day) {
    return file.map(name -> Message.of("contact.origin.file", name, day))
        .orElseGet(
            () ->
                switch (kind) {
                  case EDIT, BULK_EDIT, MERGE, SAMPLE, IMPORT ->
                      Message.of("contact.origin." + kind.name(), day);
                  case DELETE, NOTE, SEGMENT, CAMPAIGN, UNDO, REDO ->
                      Message.of("contact.origin.other", day);
                });
  }
}
