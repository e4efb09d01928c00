package app.kith.intake.people;

import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.TextKeys;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Companies by name, the ones that are there and the ones that a file brings. */
final class Companies {
  private final CompanyRepository repository;
  private final Map<String, Long> ids;
  private final Map<Long, String> names = new HashMap<>();
  private final List<Company> waiting = new ArrayList<>();

  Companies(CompanyRepository repository, boolean needed, Transaction open) {
    this.repository = repository;
    this.ids = needed ? repository.idsByName(open) : new HashMap<>();
    if (needed) {
      repository.all(open).forEach(company -> names.put(company.id(), company.name()));
    }
  }

  /** The id of a company; one that nobody knows is made in a change, and is 0 in a plan. */
  @Nullable Long id(@Nullable String name, @Nullable Change change) {
    if (name == null) {
      return null;
    }
    String key = TextKeys.fold(name);
    Long known = ids.get(key);
    if (known != null || change == null) {
      return known == null ? Long.valueOf(0) : known;
    }
    Company company = Company.named(change.nextId(), name);
    ids.put(key, company.id());
    names.put(company.id(), company.name());
    waiting.add(company);
    return company.id();
  }

  /** A company's name; the given one if both are the same but for case and accents. */
  @Nullable String name(@Nullable Long id, @Nullable String given) {
    String name = id == null ? null : names.get(id);
    boolean same =
        name != null && given != null && TextKeys.fold(name).equals(TextKeys.fold(given));
    return same ? given : name;
  }

  void write(Change change) {
    repository.insertAll(change, waiting);
    waiting.clear();
  }
}
