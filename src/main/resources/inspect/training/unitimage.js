/** The weights of one neuron from all pixels as the image that they see: its receptive field. */
class UnitImage {
  #host = Dom.id("unit-image");
  #figure = Dom.id("unit");
  #array = null;
  #image;
  #tooltip;
  #shown = null;

  /** Of images of {rows, columns} pixels. */
  constructor(image, tooltip) {
    this.#image = image;
    this.#tooltip = tooltip;
  }

  /** Shows those of a column of an array; gives false where its rows are no pixels. */
  show({ id, rows, columns }, weights, column, ramp) {
    const { rows: height, columns: width } = this.#image;
    const isImage = id === 0 && rows === height * width && height > 1 && width > 1;
    this.#figure.hidden = !isImage;
    if (isImage) {
      Dom.id("unit-title").textContent = `Neuron ${column}, what it sees`;
      this.#shown = Float64Array.from({ length: rows }, (_, pixel) => weights[pixel * columns + column]);
      this.#array ??= new ArrayCanvas(this.#host, {
        rows: height,
        columns: width,
        label: `Weights of one neuron as an image of ${height} by ${width} pixels`,
        onHover: (...at) => this.#hover(...at),
      });
      this.#array.show(this.#shown, ramp);
    }
    return isImage;
  }

  #hover(row, column, event) {
    if (row < 0 || column < 0) {
      this.#tooltip.hide();
      return;
    }
    const pixel = row * this.#image.columns + column;
    this.#tooltip.show(event, [
      `pixel ${row}, ${column}, which is row ${pixel} of the array`,
      `weight ${Quantity.format(this.#shown[pixel])}`,
    ]);
  }
}
