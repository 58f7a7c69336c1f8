package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes points at least once: what InfluxDB does not have yet is part of each checkpoint, so a
 * checkpoint never waits for InfluxDB.
 */
final class InfluxSink
    implements Sink<SeriesPoint>, SupportsWriterState<SeriesPoint, PendingPoints> {

  private static final long serialVersionUID = 1L;

  private final InfluxEdge edge;
  private final WriteSettings settings;
  private final Sink<RefusedPoint> refused;

  InfluxSink(InfluxEdge edge, WriteSettings settings, Sink<RefusedPoint> refused) {
    this.edge = edge;
    this.settings = settings;
    this.refused = refused;
  }

  @Override
  public SinkWriter<SeriesPoint> createWriter(WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<SeriesPoint, PendingPoints> restoreWriter(
      WriterInitContext context, Collection<PendingPoints> pending) throws IOException {
    return new InfluxWriter(
        context,
        settings,
        new InfluxLineWriter(edge, settings.timeout()),
        refused.createWriter(context),
        pending);
  }

  @Override
  public SimpleVersionedSerializer<PendingPoints> getWriterStateSerializer() {
    return new PendingPoints.Serializer();
  }
}
