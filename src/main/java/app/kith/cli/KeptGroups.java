package app.kith.cli;

import app.kith.analytics.Feature;
import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
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
  Message keep(String name, String method, Segmentation found, long seed) {
    List<ModelGroup> groups =
        found.personas().stream().map(persona -> group(name, persona, found)).toList();
    return services.segments().createModel(definition(method, found, seed), groups).summary();
  }

  private ModelGroup group(String name, Persona persona, Segmentation found) {
    return new ModelGroup(
        name + ": " + messages.text(persona.name()),
        messages.text(persona.summary()) + "\n" + messages.text(persona.advice()),
        persona.group(),
        found.assignment().members(persona.group()));
  }

  private static ModelDefinition definition(String method, Segmentation found, long seed) {
    int starts = found.method() instanceof SegmentationMethod.KMeans means ? means.starts() : 0;
    return new ModelDefinition(
        method,
        found.table().features().stream().map(Feature::name).toList(),
        found.groups(),
        0,
        seed,
        starts,
        found.preparation().scale().name(),
        found.preparation().logarithm(),
        found.centres());
  }
}
