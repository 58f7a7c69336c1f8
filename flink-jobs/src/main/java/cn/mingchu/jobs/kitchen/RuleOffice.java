package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** Keeps the settings that were broadcast, and opens a new rule desk when one of them changes. */
final class RuleOffice {

  /** No setting has this id: the offset behind the settings that the job was started with. */
  private static final String KNOWN_UNTIL = "";

  /** Setting id to setting, in single-object encoding, which every later release can read. */
  static final MapStateDescriptor<String, byte[]> SETTINGS =
      new MapStateDescriptor<>(
          "rule-settings", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final RuleCatalogue catalogue = RuleCatalogue.load();
  private final RecordDecoder<RuleSetting> decoder =
      WireFormat.singleObject().decoder(Topics.RULE_SETTINGS);
  private final Map<String, RuleSetting> settings = new TreeMap<>();
  private long knownUntil;
  private RuleDesk desk = openDesk();

  private RuleOffice() {}

  /**
   * An office with what the state holds; where it holds nothing, with what the job was started
   * with.
   */
  static RuleOffice open(OperatorStateStore store, FirstSettings first) throws Exception {
    RuleOffice office = new RuleOffice();
    BroadcastState<String, byte[]> state = store.getBroadcastState(SETTINGS);
    if (!state.contains(KNOWN_UNTIL)) {
      for (SettingChange change : first.changes()) {
        office.apply(change, state);
      }
      state.put(KNOWN_UNTIL, ByteBuffer.allocate(Long.BYTES).putLong(first.end()).array());
    }
    for (Map.Entry<String, byte[]> entry : state.entries()) {
      if (entry.getKey().equals(KNOWN_UNTIL)) {
        office.knownUntil = ByteBuffer.wrap(entry.getValue()).getLong();
      } else {
        office.settings.put(entry.getKey(), office.decode(entry.getValue()));
      }
    }
    office.desk = office.openDesk();
    return office;
  }

  RuleDesk desk() {
    return desk;
  }

  /** Takes in a change, unless the job was started with it, or with what replaced it. */
  void apply(SettingChange change, BroadcastState<String, byte[]> state) throws Exception {
    if (change.offset() < knownUntil) {
      return;
    }
    byte[] record = change.record();
    if (record == null) {
      state.remove(change.settingId());
      settings.remove(change.settingId());
    } else {
      state.put(change.settingId(), record);
      settings.put(change.settingId(), decode(record));
    }
    desk = openDesk();
  }

  private RuleDesk openDesk() {
    Set<String> scopes =
        settings.values().stream().map(RuleSetting::getScope).collect(Collectors.toSet());
    return new RuleDesk(new RuleBook(catalogue, settings.values()), scopes);
  }

  private RuleSetting decode(byte[] record) throws UndecodableRecordException {
    return decoder.decode(record);
  }
}
