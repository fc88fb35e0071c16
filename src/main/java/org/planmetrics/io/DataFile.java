package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is there, and why it cannot be read though it is. */
final class DataFile {
  private DataFile() {}

  /** Whether there is anything of that name, were it a link that leads nowhere. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Why what is there cannot be read; empty if it can, or if there is nothing. */
  static Optional<String> fault(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of("is a directory; it must be a file");
    }
    if (exists(path) && !Files.exists(path)) {
      return Optional.of("is a link to a file that is not there");
    }
    return !exists(path) || Files.isReadable(path)
        ? Optional.empty()
        : Optional.of("cannot be read: permission is denied");
  }
}
