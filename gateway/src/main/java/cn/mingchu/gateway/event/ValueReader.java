package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.RefusedException;
import tools.jackson.databind.JsonNode;

/** Turns one JSON value into the value that an Avro record holds. */
@FunctionalInterface
interface ValueReader {

  /**
   * The value, of the class that the generated record wants.
   *
   * @param field name at the edge, for the refusal
   * @throws RefusedException if {@code json} is of another type or outside what the type holds
   */
  Object read(String field, JsonNode json) throws RefusedException;
}
