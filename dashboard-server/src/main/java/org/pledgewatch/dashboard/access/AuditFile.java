package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.domain.wire.Json;

/**
 * The audit log on disk: one JSON object a line, in which {@code previous} is the SHA-256 of the
 * line before, so that a line that was changed, taken out or put in shows. Blocks. One thread
 * appends; others may read at the same time.
 */
final class AuditFile implements Closeable {
  static final String NAME = "audit.ndjson";
  static final int LINE_BYTES_MAX = 64 * 1_024;

  /** A deed and when it was done. */
  record Entry(Instant at, Deed deed) {}

  private final Path path;
  private final FileChannel channel;
  private long entries;
  private String head = Sha256.NOTHING;

  private AuditFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Opens it, or begins one. What a crash left of a last line was never acknowledged, and goes. */
  static AuditFile open(Path folder) throws IOException {
    Path path = folder.resolve(NAME);
    PrivateFiles.make(path);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    AuditFile file = new AuditFile(path, channel);
    file.findEnd();
    return file;
  }

  Path path() {
    return path;
  }

  /** Returns once they are on disk. */
  void append(List<Entry> more) throws IOException {
    long start = channel.size();
    long entriesBefore = entries;
    String headBefore = head;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Entry entry : more) {
      byte[] line = json(entry).getBytes(StandardCharsets.UTF_8);
      lines.writeBytes(line);
      lines.write('\n');
      head = Sha256.of(line);
      entries++;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
      for (long at = start; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    } catch (IOException e) {
      entries = entriesBefore;
      head = headBefore;
      channel.truncate(start);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private String json(Entry entry) {
    Deed deed = entry.deed();
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("number", entries + 1);
    json.put("at", entry.at().truncatedTo(ChronoUnit.MILLIS).toString());
    json.put("user", deed.user());
    json.put("action", deed.action().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("subject", deed.subject());
    ObjectNode details = json.putObject("details");
    deed.details().forEach(details::put);
    json.put("previous", head);
    return json.toString();
  }

  private void findEnd() throws IOException {
    AuditTail tail = new AuditTail(channel);
    channel.truncate(tail.endOfWholeLines());
    byte[] last = tail.lineBefore(channel.size());
    if (last != null) {
      JsonNode json = Json.MAPPER.readTree(last);
      entries = json.path("number").longValue();
      head = Sha256.of(last);
    }
  }

  /** What walking through the whole chain found. */
  record Verdict(long entries, boolean isWhole, long brokenAt, String head) {}

  /** Reads everything. */
  static Verdict verify(Path path) throws IOException {
    String expected = Sha256.NOTHING;
    long number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
        number++;
        if (!isLink(line, number, expected)) {
          return new Verdict(number, false, number, expected);
        }
        expected = Sha256.of(line);
      }
    }
    return new Verdict(number, true, 0, expected);
  }

  private static boolean isLink(byte[] line, long number, String previous) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      return json.path("number").longValue() == number
          && json.path("previous").asText().equals(previous);
    } catch (IOException e) {
      return false;
    }
  }

  /** Null at the end, also where the last line is not whole yet. */
  private static byte[] nextLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        return line.toByteArray();
      }
      if (line.size() < LINE_BYTES_MAX) {
        line.write(read);
      }
    }
    return null;
  }
}
