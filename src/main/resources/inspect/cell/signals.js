/**
 * The panels of Fig. 4, from the top: what each shows of a cell's document, and how it is drawn; its
 * `colour` is that of a cell alone, `drive` the phases' voltage that is kept in view, and one that
 * `follows` shows the values of the time that is seen only.
 */
class Signals {
  static ALL = [
    {
      key: "row_volts",
      label: "Row electrode",
      colour: "row",
      unit: "V",
      voltage: true,
      drive: "row_volts",
      height: 92,
    },
    {
      key: "column_volts",
      label: "Column electrode",
      colour: "column",
      unit: "V",
      voltage: true,
      drive: "column_volts",
      height: 92,
    },
    {
      key: "volts",
      label: "Difference",
      colour: "ink",
      unit: "V",
      voltage: true,
      thresholds: true,
      height: 150,
    },
    {
      key: "current_amperes",
      label: "Current",
      colour: "current",
      unit: "A",
      voltage: true,
      follows: true,
      height: 92,
    },
    {
      key: "state",
      label: "State",
      colour: "state",
      unit: "",
      voltage: false,
      follows: true,
      height: 120,
    },
  ];

  /** Whether a signal holds from a sample to the next; otherwise it runs straight. */
  static holds(signal, ramps) {
    return signal.voltage && !ramps;
  }
}
