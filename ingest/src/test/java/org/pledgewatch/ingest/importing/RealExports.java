package org.pledgewatch.ingest.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real exports that lie beside the project on some machines; they may not be redistributed. */
final class RealExports {
  private static final String FEBRUARY = "shared/data/bank-call-centre/feb1999.tsv.gz";
  private static final String SAN_FRANCISCO =
      "shared/data/sf-dispatch/sfpd_dispatch_data_subset.csv.gz";

  private RealExports() {}

  /** The bank's February 1999. */
  static Optional<Path> february() {
    return find(FEBRUARY);
  }

  /** Twelve days of San Francisco's dispatch, January 2018. */
  static Optional<Path> sanFrancisco() {
    return find(SAN_FRANCISCO);
  }

  /** Looked for in every folder above. */
  private static Optional<Path> find(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
