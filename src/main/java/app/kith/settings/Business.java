package app.kith.settings;

/**
 * Who writes to the customers: stands at the foot of every campaign.
 *
 * @param name the business's name; empty until it is told
 * @param postalAddress where it can be reached by post; may have several lines
 */
public record Business(String name, String postalAddress) {

  /** True if both are told, as the law asks for before mail may be sent to many. */
  public boolean isComplete() {
    return !name.isBlank() && !postalAddress.isBlank();
  }
}
