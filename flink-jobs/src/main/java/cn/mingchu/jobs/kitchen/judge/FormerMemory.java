package cn.mingchu.jobs.kitchen.judge;

import java.io.DataInput;
import java.io.IOException;

/** Reads past what version 1 of {@link DeviceMemoryForm} wrote of episodes. */
final class FormerMemory {

  private static final int BYTES_OF_EVIDENCE = 3 * Long.BYTES + Integer.BYTES;

  private FormerMemory() {}

  static void readTheRest(DataInput in, DeviceMemory memory) throws IOException {
    skip(in, 4 * Long.BYTES); // last event and ingest time, since when it lags, the alarm
    for (int channels = in.readByte(); channels > 0; channels--) {
      in.readUTF();
      skip(in, Long.BYTES + Integer.BYTES);
    }
    for (int excursions = in.readShort(); excursions > 0; excursions--) {
      in.readUTF();
      skipEvidence(in, 3);
      skip(in, Long.BYTES + Integer.BYTES);
      in.readUTF();
    }
    for (int cycles = in.readShort(); cycles > 0; cycles--) {
      in.readUTF();
      skipEvidence(in, 2);
      skip(in, 3 * Long.BYTES);
    }
    if (in.readBoolean()) { // a silence
      skip(in, 2 * Long.BYTES + Integer.BYTES);
      in.readUTF();
    }
    if (in.readBoolean()) { // a wrong clock
      skip(in, 2 * Long.BYTES);
    }
    for (int left = in.readShort(); left > 0; left--) {
      memory.waiting.add(DeviceInputForm.readReading(in, 1));
    }
  }

  private static void skipEvidence(DataInput in, int items) throws IOException {
    for (int left = items; left > 0; left--) {
      in.readUTF();
      skip(in, BYTES_OF_EVIDENCE);
    }
  }

  private static void skip(DataInput in, int bytes) throws IOException {
    in.readFully(new byte[bytes]);
  }
}
