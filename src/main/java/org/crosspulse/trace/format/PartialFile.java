package org.crosspulse.trace.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that has its name only when it is complete; until then it is called NAME.partial.
 *
 * <p>{@link #close} without {@link #commit} deletes it. A run that is killed leaves NAME.partial.
 */
public final class PartialFile implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private final TraceOutput output;
  private boolean committed;

  private PartialFile(Path target, Path partial, FileChannel channel) {
    this.target = target;
    this.partial = partial;
    this.channel = channel;
    this.output = new TraceOutput(String.valueOf(target.getFileName()), channel);
  }

  /**
   * Opens a file that is not there yet.
   *
   * @throws IOException where it cannot be made
   */
  public static PartialFile create(Path target) throws IOException {
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    FileChannel channel =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new PartialFile(target, partial, channel);
  }

  TraceOutput output() {
    return output;
  }

  /** Gives the complete file its name. */
  public void commit() throws IOException {
    output.flush();
    // What the disk has not taken yet must not have a name that promises it.
    channel.force(true);
    channel.close();
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!committed) {
      Files.deleteIfExists(partial);
    }
  }
}
