package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.ui.Identities;
import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that people were merged from, for the People screen. */
final class MergedIdentities implements Identities {
  private final MergeService merges;

  MergedIdentities(MergeService merges) {
    this.merges = merges;
  }

  @Override
  public List<Line> of(long personId) {
    return merges.identities(personId).stream().map(MergedIdentities::line).toList();
  }

  private static Line line(Identity identity) {
    List<String> details = new ArrayList<>();
    add(details, identity.externalRef());
    add(details, identity.email());
    add(details, identity.phone());
    String also = identity.also();
    if (also != null) {
      details.addAll(also.lines().toList());
    }
    return new Line(
        identity.fullName(), details, identity.source(), identity.knownSince(), identity.id());
  }

  private static void add(List<String> details, @Nullable String text) {
    if (text != null) {
      details.add(text);
    }
  }

  @Override
  public Parted takeApart(long personId, long id) {
    Identity record =
        merges.identities(personId).stream()
            .filter(identity -> identity.id() == id)
            .findFirst()
            .orElseThrow(() -> new UserFacingException(Message.of("duplicate.gone")));
    MergeService.Parted parted = merges.unmerge(record);
    return new Parted(parted.summary(), parted.changeSetId());
  }
}
