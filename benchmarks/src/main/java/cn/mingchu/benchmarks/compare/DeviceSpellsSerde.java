package cn.mingchu.benchmarks.compare;

import cn.mingchu.benchmarks.compare.Spell.Proof;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Fields in order, in as few bytes as can be read without looking back. */
final class DeviceSpellsSerde implements Serde<DeviceSpells> {

  private static final int PROOF = 3 * Long.BYTES + Integer.BYTES;
  private static final int SPELL_BESIDE_ITS_RULE = 3 * PROOF + 2 * Long.BYTES + Integer.BYTES + 4;
  private static final int MOST_BYTES_OF_A_RULE_ID = 64;
  private static final byte NOT_TOLD = -1;

  private static final List<Quantity> QUANTITIES = List.of(Quantity.values());
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  @Override
  public Serializer<DeviceSpells> serializer() {
    return (topic, state) -> state == null ? null : write(state);
  }

  @Override
  public Deserializer<DeviceSpells> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private static byte[] write(DeviceSpells state) {
    ByteBuffer out =
        ByteBuffer.allocate(
            2
                + state.lastTimes.size() * (1 + Long.BYTES)
                + state.spells.size() * (SPELL_BESIDE_ITS_RULE + MOST_BYTES_OF_A_RULE_ID));
    out.put((byte) state.lastTimes.size());
    for (Map.Entry<Quantity, Long> last : state.lastTimes.entrySet()) {
      out.put((byte) QUANTITIES.indexOf(last.getKey())).putLong(last.getValue());
    }
    out.put((byte) state.spells.size());
    for (Spell spell : state.spells) {
      write(spell, out);
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static DeviceSpells read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    DeviceSpells state = new DeviceSpells();
    for (int left = in.get(); left > 0; left--) {
      state.lastTimes.put(QUANTITIES.get(in.get()), in.getLong());
    }
    for (int left = in.get(); left > 0; left--) {
      state.spells.add(readSpell(in));
    }
    return state;
  }

  private static void write(Spell spell, ByteBuffer out) {
    byte[] ruleId = spell.ruleId.getBytes(StandardCharsets.UTF_8);
    out.put((byte) ruleId.length).put(ruleId);
    write(spell.first, out);
    write(spell.worst, out);
    write(spell.last, out);
    out.putLong(spell.beyondMillis).put((byte) (spell.easing ? 1 : 0)).putLong(spell.ingestTime);
    out.putInt(spell.revision).put(code(spell.told)).put(code(spell.gravest));
  }

  private static Spell readSpell(ByteBuffer in) {
    byte[] ruleId = new byte[in.get()];
    in.get(ruleId);
    Spell spell =
        new Spell(
            new String(ruleId, StandardCharsets.UTF_8),
            readProof(in),
            readProof(in),
            readProof(in));
    spell.beyondMillis = in.getLong();
    spell.easing = in.get() != 0;
    spell.ingestTime = in.getLong();
    spell.revision = in.getInt();
    spell.told = severity(in.get());
    spell.gravest = severity(in.get());
    return spell;
  }

  private static void write(Proof proof, ByteBuffer out) {
    out.putLong(proof.idHigh()).putLong(proof.idLow()).putLong(proof.eventTime());
    out.putInt(proof.hundredths());
  }

  private static Proof readProof(ByteBuffer in) {
    return new Proof(in.getLong(), in.getLong(), in.getLong(), in.getInt());
  }

  private static byte code(@Nullable Severity severity) {
    return severity == null ? NOT_TOLD : (byte) SEVERITIES.indexOf(severity);
  }

  private static @Nullable Severity severity(byte code) {
    return code == NOT_TOLD ? null : SEVERITIES.get(code);
  }
}
