package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much room a disk has. Immutable. */
record DiskRoom(long usableBytes, long totalBytes) {

  /** Of the disk that a folder is on; empty where it cannot be told. Blocks a little. */
  static Optional<DiskRoom> of(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      return Optional.of(new DiskRoom(disk.getUsableSpace(), disk.getTotalSpace()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  ObjectNode into(ObjectNode json) {
    return json.put("usableBytes", usableBytes).put("totalBytes", totalBytes);
  }
}
