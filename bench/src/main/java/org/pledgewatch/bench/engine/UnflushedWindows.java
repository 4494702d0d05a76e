package org.pledgewatch.bench.engine;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedBytesStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * A store of windows that is never flushed to disk: the driver would do so after each record, where
 * an application does each half minute. As thread-safe as the store.
 */
record UnflushedWindows(WindowStore<Bytes, byte[]> store)
    implements WindowStore<Bytes, byte[]>, TimestampedBytesStore {

  @Override
  @SuppressWarnings("deprecation") // it is still called
  public void flush() {
    // That is the point of it.
  }

  @Override
  public void commit(Map<TopicPartition, Long> offsets) {
    // There is no changelog.
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    store.init(context, root);
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public void close() {
    store.close();
  }

  @Override
  public boolean persistent() {
    return store.persistent();
  }

  @Override
  public boolean isOpen() {
    return store.isOpen();
  }

  @Override
  public Position getPosition() {
    return store.getPosition();
  }

  @Override
  public void put(Bytes key, byte[] value, long startMs) {
    store.put(key, value, startMs);
  }

  @Override
  public byte[] fetch(Bytes key, long startMs) {
    return store.fetch(key, startMs);
  }

  @Override
  public WindowStoreIterator<byte[]> fetch(Bytes key, long fromMs, long toMs) {
    return store.fetch(key, fromMs, toMs);
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> fetch(
      Bytes from, Bytes to, long fromMs, long toMs) {
    return store.fetch(from, to, fromMs, toMs);
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> fetchAll(long fromMs, long toMs) {
    return store.fetchAll(fromMs, toMs);
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> all() {
    return store.all();
  }
}
