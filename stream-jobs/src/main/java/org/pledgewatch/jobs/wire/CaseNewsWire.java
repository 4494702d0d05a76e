package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.wire.CaseJson;

/** How cases stand, on their way to the sink: as their topic has them. */
public final class CaseNewsWire implements Wire<CaseNews> {
  private static final long serialVersionUID = 1;

  public static final WireType<CaseNews> TYPE = new WireType<>(new CaseNewsWire());

  private static final int NO_VALUE = -1;

  @Override
  public Class<CaseNews> type() {
    return CaseNews.class;
  }

  @Override
  public void write(CaseNews news, DataOutput out) throws IOException {
    byte[] key = CaseJson.topicKey(news);
    byte[] value = CaseJson.encode(news);
    out.writeInt(key.length);
    out.write(key);
    out.writeInt(value == null ? NO_VALUE : value.length);
    if (value != null) {
      out.write(value);
    }
  }

  @Override
  public CaseNews read(DataInput in) throws IOException {
    byte[] key = bytes(in.readInt(), in);
    int length = in.readInt();
    return CaseJson.decode(key, length == NO_VALUE ? null : bytes(length, in));
  }

  private static byte[] bytes(int length, DataInput in) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
