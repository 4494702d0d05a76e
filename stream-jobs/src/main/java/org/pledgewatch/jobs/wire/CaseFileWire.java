package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.DataBinary;
import org.pledgewatch.domain.wire.EventBinary;

/** Case files in state. */
public final class CaseFileWire implements Wire<CaseFile> {
  private static final long serialVersionUID = 1;

  public static final WireType<CaseFile> TYPE = new WireType<>(new CaseFileWire());

  @Override
  public Class<CaseFile> type() {
    return CaseFile.class;
  }

  @Override
  public void write(CaseFile file, DataOutput out) throws IOException {
    out.writeInt(file.facts().size());
    for (Event fact : file.facts()) {
      EventBinary.write(fact, out);
    }
    out.writeInt(file.enteredMs().size());
    for (Map.Entry<String, Long> entered : file.enteredMs().entrySet()) {
      DataBinary.writeText(entered.getKey(), out);
      out.writeLong(entered.getValue());
    }
    out.writeLong(file.forgottenMs());
  }

  @Override
  public CaseFile read(DataInput in) throws IOException {
    int size = in.readInt();
    List<Event> facts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      facts.add(EventBinary.read(in));
    }
    Map<String, Long> enteredMs = new TreeMap<>();
    int levels = in.readInt();
    for (int i = 0; i < levels; i++) {
      enteredMs.put(DataBinary.readText(in), in.readLong());
    }
    return new CaseFile(facts, enteredMs, in.readLong());
  }
}
