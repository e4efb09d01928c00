package app.kith.cli;

import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.segment.ModelDefinition;
import app.kith.segment.ModelGroup;
import java.util.List;

/** Keeps the groups of a model as segments that start with one name. */
final class KeptGroups {
  private final OpenWorkspace services;
  private final Messages messages;

  KeptGroups(OpenWorkspace services, Messages messages) {
    this.services = services;
    this.messages = messages;
  }

  /**
   * Keeps every group.
   *
   * @return what was done, for the person
   */
  Message keep(String name, Segmentation found, long seed) {
    List<ModelGroup> groups =
        found.personas().stream().map(persona -> group(name, persona, found)).toList();
    return services.segments().createModel(ModelDefinition.of(found, seed), groups).summary();
  }

  private ModelGroup group(String name, Persona persona, Segmentation found) {
    ModelGroup group = ModelGroup.of(found, persona, messages::text);
    return group.named(name + ": " + group.name());
  }
}
