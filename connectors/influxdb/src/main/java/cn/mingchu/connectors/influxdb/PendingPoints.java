package cn.mingchu.connectors.influxdb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * What a writer has taken and InfluxDB does not have yet, of one retention policy.
 *
 * @param lines in the order in which they are to be written
 */
record PendingPoints(String policy, List<String> lines) {

  PendingPoints {
    lines = List.copyOf(lines);
  }

  /** The policy, how many lines, and each line with its length. */
  static final class Serializer implements SimpleVersionedSerializer<PendingPoints> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(PendingPoints pending) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeUTF(pending.policy());
      out.writeInt(pending.lines().size());
      for (String line : pending.lines()) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      return bytes.toByteArray();
    }

    @Override
    public PendingPoints deserialize(int version, byte[] serialized) throws IOException {
      if (version != VERSION) {
        throw new IOException("pending points of version " + version + " are not known");
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
      String policy = in.readUTF();
      List<String> lines = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        lines.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return new PendingPoints(policy, lines);
    }
  }
}
