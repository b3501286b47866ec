/**
 * A map as a picture, painted once and then only scaled: one pixel a cell, or a block of cells where
 * the screen has fewer pixels than the array has cells. A block has the colour of its cell that is
 * farthest from 0, or from the median of the map where 0 is not its middle, so that a single odd
 * cell is never averaged away.
 */
class MapImage {
  #painted = "";

  constructor(rows, columns, values, ramp) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    this.ramp = ramp;
    this.canvas = Dom.make("canvas");
  }

  /** Draws all that two axes show of it. */
  draw(context, across, down) {
    const [high, broad] = [down, across].map(({ scale }) =>
      Math.max(1, Math.round(1 / (scale * devicePixelRatio))),
    );
    this.#paint(high, broad);
    context.imageSmoothingEnabled = false;
    context.drawImage(
      this.canvas,
      across.position(0),
      down.position(0),
      this.canvas.width * broad * across.scale,
      this.canvas.height * high * down.scale,
    );
  }

  /** Paints blocks of so many rows and columns in the present theme, unless they are painted already. */
  #paint(high, broad) {
    const wanted = `${high} ${broad} ${Theme.name}`;
    if (this.#painted === wanted) {
      return;
    }
    this.#painted = wanted;
    this.canvas.height = Math.ceil(this.rows / high);
    this.canvas.width = Math.ceil(this.columns / broad);
    const context = this.canvas.getContext("2d");
    const image = context.createImageData(this.canvas.width, this.canvas.height);
    const blocks = this.#blocks(high, broad);
    const { colours } = this.ramp;
    for (let block = 0; block < blocks.length; block++) {
      // A cell without a number stays clear.
      if (!Number.isNaN(blocks[block])) {
        image.data.set(colours[this.ramp.indexOf(blocks[block])], 4 * block);
        image.data[4 * block + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
  }

  #blocks(high, broad) {
    if (high === 1 && broad === 1) {
      return this.values;
    }
    const width = this.canvas.width;
    const blocks = new Float64Array(width * this.canvas.height).fill(NaN);
    const usual = this.ramp.kind === "diverging" ? 0 : Ramp.quantile(this.values, 0.5);
    for (let cell = 0; cell < this.values.length; cell++) {
      const row = Math.floor(cell / this.columns / high);
      const block = row * width + Math.floor((cell % this.columns) / broad);
      const value = this.values[cell];
      if (Number.isNaN(blocks[block]) || Math.abs(value - usual) > Math.abs(blocks[block] - usual)) {
        blocks[block] = value;
      }
    }
    return blocks;
  }
}
