package org.pledgewatch.bench.engine;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.bench.workload.Call;

/** The limit within Flink: calls go to their key, and nothing is done there. */
final class PassThrough implements FlinkGraph<Call> {
  @Override
  public List<DataStream<Call>> draw(DataStream<Call> calls, Spec spec) {
    return List.of(calls.keyBy(Call::key, Types.INT).process(new Nothing(), CallWire.TYPE));
  }

  private static final class Nothing extends KeyedProcessFunction<Integer, Call, Call> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(Call call, Context context, Collector<Call> out) {
      out.collect(call);
    }
  }

  @Override
  public RowReader<Call> reader() {
    return call -> {
      throw new UnsupportedOperationException("a limit makes no figures");
    };
  }
}
