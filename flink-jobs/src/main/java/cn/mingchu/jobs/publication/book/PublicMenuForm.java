package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A menu as it stands on its topic, in single-object encoding: it names its schema, and later
 * releases read it. Nobody changes a menu that was made.
 */
public final class PublicMenuForm extends ImmutableForm<PublicMenu> {

  private static final long serialVersionUID = 1L;

  private static final WireFormat FORMAT = WireFormat.singleObject();
  private static final RecordEncoder<PublicMenu> ENCODER = FORMAT.encoder(Topics.PUBLIC_MENUS);
  private static final RecordDecoder<PublicMenu> DECODER = FORMAT.decoder(Topics.PUBLIC_MENUS);

  /**
   * Whether two menus say the same, whichever revisions they are. What is written is compared: Avro
   * cannot compare lists in which a date may be missing.
   */
  static boolean sayTheSame(PublicMenu one, PublicMenu other) {
    return Arrays.equals(ENCODER.encode(asRevision(one, 0)), ENCODER.encode(asRevision(other, 0)));
  }

  /** The same menu, told for the so manieth time. */
  static PublicMenu asRevision(PublicMenu menu, int revision) {
    return PublicMenu.newBuilder(menu).setRevision(revision).build();
  }

  @Override
  public void write(PublicMenu menu, DataOutput out) throws IOException {
    byte[] bytes = ENCODER.encode(menu);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public PublicMenu read(DataInput in, int version) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    try {
      return DECODER.decode(bytes);
    } catch (UndecodableRecordException e) {
      throw new IOException("a menu in the state cannot be read", e);
    }
  }
}
