package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.crosspulse.learn.data.IdxRoundTripTest.idx;
import static org.crosspulse.learn.data.IdxRoundTripTest.images;
import static org.crosspulse.learn.data.IdxRoundTripTest.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every defect of a file is one line that names the file and the defect. */
class IdxFileTest {
  private static final String THREE = "0x00000803 (unsigned bytes, 3 dimensions)";

  private final Path folder;

  IdxFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void missingFile() {
    Path file = folder.resolve("none");
    assertMessage(
        file + ": found no such file; allowed: an IDX file", () -> IdxFile.readImages(file));
  }

  @Test
  void folderInsteadOfFile() {
    assertMessage(
        folder + ": found a directory; allowed: an IDX file", () -> IdxFile.readLabels(folder, 10));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void emptyFile(boolean packed) {
    assertImages(new byte[0], packed, "x: found an empty file; allowed: an IDX file");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void otherKindOfFile(boolean packed) {
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
    assertImages(zip, packed, "x: magic number: found 0x504b0304 (not of IDX); allowed: " + THREE);
    byte[] unknownType = idx(0x703, new byte[1], 1, 1, 1);
    assertImages(
        unknownType, packed, "x: magic number: found 0x00000703 (not of IDX); allowed: " + THREE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wrongTypeOfElements(boolean packed) {
    byte[] floats = idx(0xd03, new byte[4], 1, 1, 1);
    assertImages(
        floats,
        packed,
        "x: magic number: found 0x00000d03 (32-bit floats, 3 dimensions); allowed: " + THREE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void labelsInPlaceOfImages(boolean packed) {
    assertImages(
        labels((byte) 1),
        packed,
        "x: magic number: found 0x00000801 (unsigned bytes, 1 dimension); allowed: " + THREE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void truncatedHeader(boolean packed) {
    for (int length : new int[] {1, 3, 4, 15}) {
      byte[] start = Arrays.copyOf(images(1, 1, 1), length);
      assertImages(
          start,
          packed,
          "x: found a file that ends after "
              + length
              + " bytes, inside its header; allowed: an IDX file with a header of 16 bytes");
    }
  }

  @Test
  void messageBeginsWithThePath() throws IOException {
    Path file = Files.write(folder.resolve("f.gz"), new byte[0]);
    assertMessage(
        file + ": found an empty file; allowed: an IDX file", () -> IdxFile.readImages(file));
  }

  static void assertImages(byte[] content, boolean packed, String message) {
    assertMessage(message, () -> IdxFile.readImages(stream(content, packed), "x"));
  }

  static void assertMessage(String message, Runnable read) {
    BadInputException problem = assertThrows(BadInputException.class, read::run);
    assertEquals(message, problem.getMessage());
  }

  static InputStream stream(byte[] content, boolean packed) {
    return new ByteArrayInputStream(packed ? gzip(content) : content);
  }
}
