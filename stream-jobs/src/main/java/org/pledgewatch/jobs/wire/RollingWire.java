package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Rolling;

/** Rolling figures in state; they change in place, so a copy is a real one. */
public final class RollingWire implements Wire<Rolling> {
  private static final long serialVersionUID = 1;

  private final Plan plan;

  public RollingWire(Plan plan) {
    this.plan = plan;
  }

  @Override
  public Class<Rolling> type() {
    return Rolling.class;
  }

  @Override
  public void write(Rolling rolling, DataOutput out) throws IOException {
    rolling.write(out);
  }

  @Override
  public Rolling read(DataInput in) throws IOException {
    return Rolling.read(plan, in);
  }

  @Override
  public Rolling copy(Rolling rolling) {
    return rolling.copy();
  }
}
