package org.crosspulse.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells other processes that a folder is being written: a lock that the system lets go of however
 * its process ends. The number of a process would not do: after its end it may be that of another,
 * or belong to a dead one that nobody has buried.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Locks a folder that nobody else knows of. */
  public static FolderLock take(Path folder) throws IOException {
    @Nullable FolderLock lock = tryTake(folder);
    if (lock == null) {
      throw new IOException(folder + " is locked by another process");
    }
    return lock;
  }

  /** Locks a folder, whoever else tries at the same time; null where another has it. */
  public static @Nullable FolderLock tryTake(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FolderLock lock = new FolderLock(folder.resolve(NAME), channel);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return null;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return null;
    } catch (IOException e) {
      // Some file systems have no locks: a file that nobody can lock must not seem to be locked.
      lock.delete();
    }
    return lock;
  }

  /**
   * Whether a folder may be locked; if in doubt, it is. Not for a folder of this process, which
   * would lose its lock.
   */
  public static boolean isHeld(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException | OverlappingFileLockException e) {
      return true;
    }
  }

  /** Lets go. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Lets go, and removes what it needed. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }
}
