package cn.mingchu.schemas.wire;

import java.net.URI;

/** The schema registry cannot be reached or answers with an error; trying again may help. */
public final class SchemaRegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaRegistryException(URI request, String problem) {
    super("schema registry at " + request + ": " + problem);
  }

  SchemaRegistryException(URI request, Throwable cause) {
    super("schema registry at " + request + " cannot be reached: " + cause, cause);
  }
}
