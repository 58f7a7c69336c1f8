package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.runtime.Uids;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class SeriesJobTest {

  @Test
  void keepsItsUids() throws IOException {
    StreamExecutionEnvironment env = StrictFlink.environment();

    SeriesJob.define(env, Map.of());

    assertThat(Uids.of(env)).containsExactlyElementsOf(Uids.ledger("series"));
  }
}
