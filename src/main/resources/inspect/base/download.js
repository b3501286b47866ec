/** Files that the page makes, handed to the browser's downloads. */
class Download {
  /** Text, or a Blob, under a name. */
  static save(name, content, type = "text/plain") {
    const blob = content instanceof Blob ? content : new Blob([content], { type });
    const url = URL.createObjectURL(blob);
    Download.from(url, name);
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  /** What an address of the server gives. */
  static from(url, name) {
    const link = Dom.make("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
  }

  /** A drawing as a picture of `scale` times its size. */
  static async png(name, svg, width, height, scale = 2) {
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = Dom.make("canvas", { width: width * scale, height: height * scale });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      Download.save(name, await new Promise((done) => canvas.toBlob(done, "image/png")));
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}
