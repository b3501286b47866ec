package org.crosspulse.device;

import java.util.List;

/**
 * A device file, read: the device and where its numbers come from.
 *
 * @param name the file's name without its ending
 * @param description one line for people
 * @param source the citation of the parameter set
 * @param model the model that the parameters belong to
 * @param polarity −1 where the source's sign convention is the opposite of this project's and the
 *     terminals were exchanged, else +1
 * @param parameters in the order of the model's declaration
 * @param device ready for use, in this project's sign convention
 */
public record DeviceDescription(
    String name,
    String description,
    String source,
    ModelType model,
    int polarity,
    List<Entry> parameters,
    Memristor device) {

  /** Copies the list. */
  public DeviceDescription {
    parameters = List.copyOf(parameters);
  }

  /**
   * One number or word of the file.
   *
   * @param parameter what it is
   * @param value as written
   * @param basis how it came about
   * @param from where it comes from, empty where that is the file's source
   */
  public record Entry(Parameter parameter, String value, Basis basis, String from) {}
}
