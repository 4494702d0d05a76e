package org.pledgewatch.ingest.mapping;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An export on disk: CSV or TSV, plain or gzip (told by its content, not its name). Reads row by
 * row; not thread-safe.
 */
public final class Table {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Mapping mapping;

  public Table(Path file, Mapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /**
   * Maps every row in turn, giving the line on which it begins and what came of it.
   *
   * @throws MappingException where the file is not such a table; rows before were given by then
   * @throws IOException where it cannot be read
   */
  public void map(BiConsumer<Long, Mapped> rows) throws IOException {
    try (Reader reader = open();
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(csv()).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = header(records);
      while (true) {
        long line = parser.getCurrentLineNumber() + 1;
        CSVRecord record = next(records, line);
        if (record == null) {
          return;
        }
        if (!isBlank(record)) {
          rows.accept(line, map(record, header, line));
        }
      }
    } catch (CharacterCodingException e) {
      throw new MappingException(
          file
              + ": not written in "
              + mapping.format().charset()
              + "; set \"charset\" under \"format\" (windows-1252, say)",
          e);
    }
  }

  private Reader open() throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      raw.mark(2);
      boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      InputStream in = gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
      Reader reader =
          new BufferedReader(
              new InputStreamReader(
                  in,
                  mapping
                      .format()
                      .charset()
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private CSVFormat csv() {
    TableFormat format = mapping.format();
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(format.delimiter())
        .setQuote(format.quote().orElse(null))
        .setIgnoreEmptyLines(false)
        .get();
  }

  private CSVRecord next(Iterator<CSVRecord> records, long line) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw coding;
      }
      throw new MappingException(
          file
              + ", line "
              + line
              + " or after: cannot be read on: "
              + e.getMessage()
              + " (is \"quote\" under \"format\" right, or the file cut off?)",
          e);
    }
  }

  private static boolean isBlank(CSVRecord record) {
    return record.size() == 1 && record.get(0).isBlank();
  }

  private List<String> header(Iterator<CSVRecord> records) throws IOException {
    List<String> header = mapping.format().header();
    if (header.isEmpty()) {
      CSVRecord first = next(records, 1);
      if (first == null) {
        throw new MappingException(file + ": the file is empty; its first line names the columns");
      }
      header = first.stream().map(String::strip).toList();
    }
    Map<String, Integer> seen = new HashMap<>();
    header.forEach(column -> seen.merge(column, 1, Integer::sum));
    for (Map.Entry<String, String> needed : mapping.columns().entrySet()) {
      int times = seen.getOrDefault(needed.getKey(), 0);
      if (times != 1) {
        throw new MappingException(
            file
                + (times == 0 ? ": there is no column \"" : ": there are several columns \"")
                + needed.getKey()
                + "\", which the mapping "
                + mapping.name()
                + " reads for "
                + needed.getValue()
                + "; the columns are "
                + String.join(", ", header)
                + ". Correct the mapping (the name, or the delimiter under \"format\").");
      }
    }
    return header;
  }

  private Mapped map(CSVRecord record, List<String> header, long line) {
    if (record.size() != header.size()) {
      return new Mapped.Not(
          "another number of columns than the header",
          record.size() + " instead of " + header.size());
    }
    Map<String, String> values = new HashMap<>(header.size() * 2);
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.get(i).strip());
    }
    return mapping.map(new Row(line, values, mapping.absent()));
  }
}
