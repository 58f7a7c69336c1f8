package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The course of a camera, watch by watch: the rule's id, a byte for the kind of watch, fields. */
final class CameraCourseForm {

  private static final int SIGHTING = 1;
  private static final int IMPAIRMENT = 2;
  private static final int ABSENCE = 3;

  void write(CameraCourse course, DataOutput out) throws IOException {
    out.writeShort(course.watches.size());
    for (Map.Entry<String, Watch> each : course.watches.entrySet()) {
      out.writeUTF(each.getKey());
      writeWatch(each.getValue(), out);
    }
  }

  CameraCourse read(DataInput in) throws IOException {
    CameraCourse course = new CameraCourse();
    for (int left = in.readShort(); left > 0; left--) {
      course.watches.put(in.readUTF(), readWatch(in));
    }
    return course;
  }

  private static void writeWatch(Watch watch, DataOutput out) throws IOException {
    if (watch instanceof SightingWatch sightings) {
      out.writeByte(SIGHTING);
      writeLongs(sightings.repetition.counted, out);
      writeLongs(sightings.repetition.nights, out);
      out.writeBoolean(sightings.current != null);
      if (sightings.current != null) {
        writeSighting(sightings.current, out);
      }
    } else if (watch instanceof ImpairmentWatch impairment) {
      out.writeByte(IMPAIRMENT);
      writeObservation(impairment.since, out);
    } else if (watch instanceof AbsenceWatch absence) {
      out.writeByte(ABSENCE);
      writeObservation(absence.lastSign, out);
      writeObservation(absence.firstReport, out);
    }
  }

  private static Watch readWatch(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case SIGHTING -> {
        Repetition repetition = new Repetition();
        readLongs(in, repetition.counted);
        readLongs(in, repetition.nights);
        SightingWatch watch = new SightingWatch(repetition);
        watch.current = in.readBoolean() ? readSighting(in) : null;
        yield watch;
      }
      case IMPAIRMENT -> {
        ImpairmentWatch watch = new ImpairmentWatch();
        watch.since = readObservation(in);
        yield watch;
      }
      case ABSENCE -> {
        AbsenceWatch watch = new AbsenceWatch();
        watch.lastSign = readObservation(in);
        watch.firstReport = readObservation(in);
        yield watch;
      }
      default -> throw new IOException("no watch has kind " + kind);
    };
  }

  private static void writeSighting(Sighting sighting, DataOutput out) throws IOException {
    CameraInputForm.writeObservation(sighting.first, out);
    writeHits(sighting.all, out);
    writeHits(sighting.sure, out);
    CameraInputForm.writeObservation(sighting.last, out);
    CameraInputForm.writeObservation(sighting.surest, out);
    out.writeLong(sighting.quietMillis);
    out.writeLong(sighting.heardOfAt);
    Sighting.Reached reached = sighting.reached;
    out.writeBoolean(reached != null);
    if (reached != null) {
      out.writeUTF(reached.severity().name());
      CameraInputForm.writeObservation(reached.by(), out);
      out.writeLong(reached.heardOfAt());
    }
  }

  private static Sighting readSighting(DataInput in) throws IOException {
    Sighting sighting =
        new Sighting(CameraInputForm.readObservation(in), readHits(in), readHits(in));
    sighting.last = CameraInputForm.readObservation(in);
    sighting.surest = CameraInputForm.readObservation(in);
    sighting.quietMillis = in.readLong();
    sighting.heardOfAt = in.readLong();
    if (in.readBoolean()) {
      sighting.reached =
          new Sighting.Reached(
              Severity.valueOf(in.readUTF()), CameraInputForm.readObservation(in), in.readLong());
    }
    return sighting;
  }

  private static void writeHits(Hits hits, DataOutput out) throws IOException {
    out.writeLong(hits.first);
    writeLongs(hits.latest, out);
  }

  private static Hits readHits(DataInput in) throws IOException {
    Hits hits = new Hits(in.readLong());
    readLongs(in, hits.latest);
    return hits;
  }

  private static void writeObservation(@Nullable Observation seen, DataOutput out)
      throws IOException {
    out.writeBoolean(seen != null);
    if (seen != null) {
      CameraInputForm.writeObservation(seen, out);
    }
  }

  private static @Nullable Observation readObservation(DataInput in) throws IOException {
    return in.readBoolean() ? CameraInputForm.readObservation(in) : null;
  }

  private static void writeLongs(Collection<Long> values, DataOutput out) throws IOException {
    out.writeInt(values.size());
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void readLongs(DataInput in, Collection<Long> values) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      values.add(in.readLong());
    }
  }
}
