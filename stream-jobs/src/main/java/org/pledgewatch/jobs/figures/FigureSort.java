package org.pledgewatch.jobs.figures;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.jobs.wire.FigureWire;

/**
 * Sorts any number of figures into a replay's order ({@link Figure#ORDER}); of one figure that came
 * several times the highest revision stays. Holds {@link #CHUNK_FIGURES} in memory, about 1 KB
 * each, and the rest in files of its folder. Not thread-safe.
 */
public final class FigureSort implements Closeable {
  static final int CHUNK_FIGURES = 100_000;

  /** So many files are open at a time. */
  static final int MERGED_MAX = 64;

  /** A replay's order, and of one figure the highest revision first. */
  static final Comparator<Figure> NEWEST_FIRST =
      Figure.ORDER.thenComparing(Comparator.comparingInt(Figure::revision).reversed());

  private final Path folder;
  private final int chunkFigures;

  /** By key, since many figures share one and keys are long to compare. */
  private final Map<FigureKey, List<Figure>> chunk = new HashMap<>();

  private int inChunk;
  private final List<Path> sorted = new ArrayList<>();
  private int files;

  /**
   * @param folder made where it is missing; what is made in it goes when this is closed
   */
  public FigureSort(Path folder) throws IOException {
    this(folder, CHUNK_FIGURES);
  }

  FigureSort(Path folder, int chunkFigures) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.chunkFigures = chunkFigures;
  }

  public void add(Figure figure) throws IOException {
    chunk.computeIfAbsent(figure.key(), key -> new ArrayList<>()).add(figure);
    inChunk++;
    if (inChunk >= chunkFigures) {
      writeChunk();
    }
  }

  /** Adds all that a cursor gives, and closes it. */
  public void addAll(FigureCursor cursor) throws IOException {
    try (cursor) {
      for (Figure figure = cursor.next(); figure != null; figure = cursor.next()) {
        add(figure);
      }
    }
  }

  /** All that were added, each figure once; may be asked for again. */
  public FigureCursor sorted() throws IOException {
    writeChunk();
    return merged(sorted);
  }

  private void writeChunk() throws IOException {
    if (chunk.isEmpty()) {
      return;
    }
    Path file = nextFile();
    try (FigureSpool spool = FigureSpool.create(file)) {
      for (FigureKey key : chunk.keySet().stream().sorted(FigureKey.ORDER).toList()) {
        List<Figure> itsFigures = chunk.get(key);
        itsFigures.sort(NEWEST_FIRST);
        for (Figure figure : itsFigures) {
          spool.add(figure);
        }
      }
    }
    chunk.clear();
    inChunk = 0;
    sorted.add(file);
    if (sorted.size() >= MERGED_MAX) {
      mergeFiles();
    }
  }

  private void mergeFiles() throws IOException {
    Path file = nextFile();
    try (FigureCursor all = merged(sorted);
        FigureSpool spool = FigureSpool.create(file)) {
      for (Figure figure = all.next(); figure != null; figure = all.next()) {
        spool.add(figure);
      }
    }
    deleteFiles();
    sorted.add(file);
  }

  private Path nextFile() {
    return folder.resolve("sorted-" + files++);
  }

  private static FigureCursor merged(List<Path> files) throws IOException {
    List<FigureCursor> cursors = new ArrayList<>();
    FigureWire wire = new FigureWire().forThread();
    for (Path file : files) {
      cursors.add(FigureSpool.read(file, wire));
    }
    return new MergedFigures(cursors);
  }

  private void deleteFiles() throws IOException {
    for (Path file : sorted) {
      Files.deleteIfExists(file);
    }
    sorted.clear();
  }

  @Override
  public void close() throws IOException {
    deleteFiles();
  }
}
