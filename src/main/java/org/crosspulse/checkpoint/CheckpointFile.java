package org.crosspulse.checkpoint;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import tools.jackson.core.JacksonException;

/**
 * The file of a {@link Checkpoint}: two lines of JSON in UTF-8.
 *
 * <p>The first is the checkpoint with its components as keys, those of {@link
 * org.crosspulse.learn.TrainState} and of the records in it by their names; numbers have all the
 * digits that give the same bits. The second is {@code {"sha256":"…"}} of all bytes of the first,
 * its line end included, in 64 hexadecimal digits.
 */
public final class CheckpointFile {
  /** Its name in the folder of a run. */
  public static final String NAME = "checkpoint.jsonl";

  private static final int TRAILER_BYTES = trailer(Hashing.sha256().hashInt(0)).length;

  private CheckpointFile() {}

  /**
   * Replaces the checkpoint of a folder. Whatever happens meanwhile, there is the old one or the
   * new one.
   */
  public static void write(Path folder, Checkpoint checkpoint) throws IOException {
    Path partial = folder.resolve(NAME + ".partial");
    try {
      writeWhole(partial, checkpoint);
    } catch (IOException e) {
      Files.deleteIfExists(partial);
      throw new IOException(NAME + ": " + e.getMessage(), e);
    }
    Files.move(
        partial,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void writeWhole(Path file, Checkpoint checkpoint) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      HashingOutputStream hashed = new HashingOutputStream(Hashing.sha256(), out);
      Json.write(hashed, checkpoint);
      hashed.write('\n');
      out.write(trailer(hashed.hash()));
      out.flush();
      // On the disk before it takes the old one's place: a computer may lose its power, too.
      channel.force(true);
    }
  }

  private static byte[] trailer(HashCode hash) {
    return ("{\"sha256\":\"" + hash + "\"}\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The checkpoint of a folder.
   *
   * @throws BadInputException where it is not as it was written
   */
  public static Checkpoint read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    long bytes = Files.size(file) - TRAILER_BYTES;
    ByteSource all = MoreFiles.asByteSource(file);
    if (bytes < 0 || !isWhole(all, bytes)) {
      throw wrong(file, "a damaged checkpoint: its checksum is not that of its content");
    }
    try (InputStream in = all.slice(0, bytes).openBufferedStream()) {
      return Json.read(in, Checkpoint.class);
    } catch (JacksonException e) {
      throw wrong(file, "a checkpoint of another form (" + e.getOriginalMessage() + ")");
    }
  }

  private static boolean isWhole(ByteSource all, long bytes) throws IOException {
    byte[] expected = trailer(all.slice(0, bytes).hash(Hashing.sha256()));
    return all.slice(bytes, TRAILER_BYTES).contentEquals(ByteSource.wrap(expected));
  }

  private static BadInputException wrong(Path file, String found) {
    return BadInputException.inFile(
        file,
        found,
        "a checkpoint as this version writes it; without its folder a run begins anew");
  }
}
