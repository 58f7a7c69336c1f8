package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What is found of a county, field by field. */
public final class AreaSilenceForm extends ImmutableForm<AreaSilence> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(AreaSilence silence, DataOutput out) throws IOException {
    out.writeUTF(silence.findingId());
    out.writeInt(silence.revision());
    out.writeUTF(silence.ruleId());
    out.writeInt(silence.ruleVersion());
    out.writeUTF(silence.regionCode());
    out.writeUTF(silence.severity().name());
    out.writeUTF(silence.status().name());
    out.writeLong(silence.start());
    BinaryForm.writeNumber(silence.end(), out);
    out.writeLong(silence.decidedTime());
    out.writeLong(silence.decidedIngestTime());
    DeskInputForm.writeTexts(silence.schools(), out);
    out.writeInt(silence.parameters().size());
    for (Map.Entry<String, String> each : silence.parameters().entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue());
    }
  }

  @Override
  public AreaSilence read(DataInput in, int version) throws IOException {
    return new AreaSilence(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        Severity.valueOf(in.readUTF()),
        FindingStatus.valueOf(in.readUTF()),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        DeskInputForm.readTexts(in),
        readParameters(in));
  }

  private static Map<String, String> readParameters(DataInput in) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      parameters.put(in.readUTF(), in.readUTF());
    }
    return parameters;
  }
}
