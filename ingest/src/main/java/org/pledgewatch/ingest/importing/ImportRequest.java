package org.pledgewatch.ingest.importing;

import java.nio.file.Path;
import java.util.List;
import org.pledgewatch.ingest.mapping.Mapping;

/** What to import, how to read it, and where it goes. Inputs are CSV or TSV, plain or gzip. */
public record ImportRequest(Mapping mapping, List<Path> inputs, ImportTarget target) {
  public ImportRequest {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("inputs: there is none");
    }
  }
}
