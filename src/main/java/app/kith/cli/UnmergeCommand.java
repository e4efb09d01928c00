package app.kith.cli;

import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith unmerge ID}: makes several people again of one. */
@Command(name = "unmerge", mixinStandardHelpOptions = true, description = "cli.unmerge.about")
final class UnmergeCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(Column.of("what", "cli.column.what"), Column.of("conflicts", "cli.column.conflicts"));

  private final Session session;

  @Parameters(paramLabel = "ID", descriptionKey = "cli.unmerge.id")
  private long id;

  UnmergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    MergeService merges = session.services().merges();
    boolean isMerge =
        session.services().history().find(id).filter(UnmergeCommand::isMerge).isPresent();
    MergeService.Parted parted = isMerge ? merges.unmerge(id) : merges.unmerge(lastOf(id));
    session.terminal().facts(COLUMNS, Arrays.asList(parted.summary(), parted.left()));
    return 0;
  }

  private static boolean isMerge(ChangeSet change) {
    return change.kind() == ChangeKind.MERGE;
  }

  private Identity lastOf(long person) {
    List<Identity> identities = session.services().merges().identities(person);
    if (identities.isEmpty()) {
      throw Session.refused("cli.unmerge.unknown", Long.toString(person));
    }
    return identities.getLast();
  }
}
