package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads exactly one JSON object, in UTF-8, with no name twice.
 *
 * <p>Depth, lengths and digits are bounded, so that no input costs more than its own size.
 */
public final class StrictJson {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_STRING = 8 * 1024;
  private static final int MAX_NAME = 128;
  private static final int MAX_DIGITS = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .maxNameLength(MAX_NAME)
                          .maxNumberLength(MAX_DIGITS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * The one object in {@code bytes}.
   *
   * @throws RefusedException if there is none, more than one, or something that is not JSON
   */
  public static ObjectNode read(byte[] bytes) throws RefusedException {
    if (bytes.length > MAX_BYTES) {
      throw malformed("an event may have " + MAX_BYTES + " bytes, this one has " + bytes.length);
    }
    String text = text(bytes);
    if (text.isBlank()) {
      throw malformed("the event is empty");
    }
    JsonNode node = parse(text);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw malformed(
        "an event is one JSON object, this is "
            + node.getNodeType().name().toLowerCase(Locale.ROOT));
  }

  private static String text(byte[] bytes) throws RefusedException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("the event is not valid UTF-8: " + e.getMessage());
    }
  }

  private static JsonNode parse(String text) throws RefusedException {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw malformed("the event is not valid JSON: " + firstLine(e) + place(e));
    }
  }

  private static String firstLine(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static RefusedException malformed(String sentence) {
    return new RefusedException(Refusal.of(RejectReason.MALFORMED, sentence));
  }
}
