package org.pledgewatch.bench.engine;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslSessionParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.DslWindowParams;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.SessionBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;

/** The stores of others, those of windows {@linkplain UnflushedWindows never flushed}. */
record UnflushedStores(DslStoreSuppliers stores) implements DslStoreSuppliers {
  @Override
  public KeyValueBytesStoreSupplier keyValueStore(DslKeyValueParams params) {
    return stores.keyValueStore(params);
  }

  @Override
  public SessionBytesStoreSupplier sessionStore(DslSessionParams params) {
    return stores.sessionStore(params);
  }

  @Override
  public WindowBytesStoreSupplier windowStore(DslWindowParams params) {
    return new Windows(stores.windowStore(params));
  }

  private record Windows(WindowBytesStoreSupplier supplier) implements WindowBytesStoreSupplier {
    @Override
    public WindowStore<Bytes, byte[]> get() {
      return new UnflushedWindows(supplier.get());
    }

    @Override
    public String name() {
      return supplier.name();
    }

    @Override
    public String metricsScope() {
      return supplier.metricsScope();
    }

    @Override
    public long segmentIntervalMs() {
      return supplier.segmentIntervalMs();
    }

    @Override
    public long windowSize() {
      return supplier.windowSize();
    }

    @Override
    public boolean retainDuplicates() {
      return supplier.retainDuplicates();
    }

    @Override
    public long retentionPeriod() {
      return supplier.retentionPeriod();
    }
  }
}
