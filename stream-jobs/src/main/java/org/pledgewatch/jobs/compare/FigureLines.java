package org.pledgewatch.jobs.compare;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.jobs.figures.FigureCursor;

/** The figures of a file, one a line, in a replay's order. */
final class FigureLines implements FigureCursor {
  private final Path file;
  private final BufferedReader lines;
  private Figure last;
  private long number;

  private FigureLines(Path file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  static FigureLines of(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    boolean zipped = file.toString().endsWith(".gz");
    return new FigureLines(
        file,
        new BufferedReader(
            new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8)));
  }

  /**
   * @throws IllegalArgumentException for a line that is no figure or not in order; says which
   */
  @Override
  public Figure next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      return null;
    }
    number++;
    Figure figure = figure(line);
    if (last != null && Figure.ORDER.compare(last, figure) >= 0) {
      throw new IllegalArgumentException(
          file + ", line " + number + ": not in the order of a replay's lines");
    }
    last = figure;
    return figure;
  }

  private Figure figure(String line) {
    try {
      return FigureJson.decode(line.getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ", line " + number + ": is no figure", e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
