package org.pledgewatch.bench.workload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a workload's first dense calls, by which runs on other machines are compared. */
public final class FeedHash {
  /** How many calls are hashed. */
  public static final int CALLS = 100_000;

  private static final int CALL_BYTES = Integer.BYTES * 3 + Long.BYTES;

  private FeedHash() {}

  /** Of key, time, wait and corrected wait of each, big-endian; the block begins at time 0. */
  public static String of(Workload workload) {
    CallBlock block = CallBlock.of(workload, true);
    int calls = Math.min(CALLS, block.size());
    ByteBuffer bytes = ByteBuffer.allocate(calls * CALL_BYTES);
    for (int i = 0; i < calls; i++) {
      Call call = block.call(i, 0);
      bytes.putInt(call.key()).putLong(call.atMs());
      bytes.putInt(call.waitMs()).putInt(call.insteadOfMs());
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
