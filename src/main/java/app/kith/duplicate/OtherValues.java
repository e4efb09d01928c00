package app.kith.duplicate;

import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.database.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody's record says otherwise than the one it goes into, and that has no place there. */
final class OtherValues {
  private static final int LONGEST = 100_000;

  private final CompanyRepository companies = new CompanyRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  /** A line of name and value for each; null if there is none. */
  @Nullable String of(Transaction open, Person kept, Person other) {
    List<String> lines = new ArrayList<>();
    add(lines, "job_title", kept.jobTitle(), other.jobTitle());
    add(lines, "birthday", kept.birthday(), other.birthday());
    add(lines, "language", kept.language(), other.language());
    add(lines, "company_id", company(open, kept), company(open, other));
    Map<Long, String> keptValues = new HashMap<>();
    Map<Long, CustomField> byId = new HashMap<>();
    fields.all(open).forEach(field -> byId.put(field.id(), field));
    fields
        .valuesOf(open, kept.id())
        .forEach(value -> keptValues.put(value.fieldId(), text(value, byId)));
    for (CustomValue value : fields.valuesOf(open, other.id())) {
      CustomField field = Objects.requireNonNull(byId.get(value.fieldId()));
      add(lines, field.name(), keptValues.get(field.id()), text(value, byId));
    }
    String text = String.join("\n", lines);
    return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static void add(
      List<String> lines, String name, @Nullable Object kept, @Nullable Object other) {
    if (kept != null && other != null && !kept.equals(other)) {
      lines.add(name + ": " + other);
    }
  }

  private @Nullable String company(Transaction open, Person person) {
    Long id = person.companyId();
    return id == null ? null : companies.find(open, id).map(Company::name).orElse(null);
  }

  private static String text(CustomValue value, Map<Long, CustomField> byId) {
    return value.asText(Objects.requireNonNull(byId.get(value.fieldId())).kind());
  }
}
