package app.kith.intake.readers.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** The names of the files that a message carries; pictures within its text are none. */
final class Attachments {
  private static final int DEEPEST = 30;
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  private final Set<String> names = new LinkedHashSet<>();

  private Attachments() {}

  /** The names in the order of the files, each once. */
  static List<String> of(Message message) {
    Attachments found = new Attachments();
    found.look(message, 0);
    return List.copyOf(found.names);
  }

  private void look(Entity entity, int depth) {
    Body body = entity.getBody();
    boolean inside = "inline".equalsIgnoreCase(entity.getDispositionType());
    String name = inside ? null : name(entity);
    if (depth > DEEPEST || names.size() >= MOST) {
      return;
    }
    if (name != null) {
      names.add(name);
    } else if (body instanceof Multipart parts) {
      parts.getBodyParts().forEach(part -> look(part, depth + 1));
    } else if (body instanceof Message inner) {
      look(inner, depth + 1);
    }
  }

  private static @Nullable String name(Entity entity) {
    String stated = entity.getFilename();
    if (stated == null
        && entity.getHeader() != null
        && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
      stated = type.getParameter("name");
    }
    if (stated == null) {
      return null;
    }
    String name =
        decoded(stated).replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll(".*[/\\\\]", "").strip();
    if (name.isEmpty()) {
      return null;
    }
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }

  /** Many programs write names as the encoded words of a header (RFC 2047), though none may. */
  private static String decoded(String name) {
    try {
      return name.contains("=?")
          ? DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT)
          : name;
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
