package org.pledgewatch.jobs.store;

import java.io.IOException;

/**
 * Opens QuestDB, its tables made.
 *
 * @param settings where it is
 */
public record QuestDbFigureStoreFactory(StoreSettings settings) implements FigureStoreFactory {

  @Override
  public FigureStore open() throws IOException, InterruptedException {
    new QuestDbTables(settings.uri()).ensure();
    return new InfluxFigureStore(settings);
  }
}
