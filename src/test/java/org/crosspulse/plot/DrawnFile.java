package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

/** A picture in both formats, which must not be blank. */
final class DrawnFile {
  private DrawnFile() {}

  /** Checks {@code name.svg}, which must hold the texts, and {@code name.png}. */
  static void check(Path folder, String name, String... texts) throws Exception {
    String svg = Files.readString(folder.resolve(name + ".svg"));
    DocumentBuilder parser = offlineParser();
    parser.parse(folder.resolve(name + ".svg").toFile());
    for (String text : texts) {
      assertTrue(svg.contains(text), name + ".svg should show '" + text + "'");
    }
    checkPng(folder.resolve(name + ".png"));
  }

  /** The file names a document type on the web, which a parser must not fetch. */
  private static DocumentBuilder offlineParser() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder();
  }

  private static void checkPng(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    long dark = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    assertTrue(dark > 1000, file + " has only " + dark + " dark pixels");
    assertEquals(0xffffffff, image.getRGB(0, 0), "the background should be white");
  }
}
