package cn.mingchu.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How the events are written in a body, by its media type. */
enum MediaTypes {
  /** {@code application/json}. */
  ONE,
  /** {@code application/x-ndjson}. */
  LINES;

  /** Turns away what is not one JSON object. */
  static void requireJson(HttpServletRequest request) {
    if (of(request) != ONE) {
      throw new HttpProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json");
    }
  }

  static MediaTypes of(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new HttpProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding " + encoding + " is not understood; send the body as it is");
    }
    String type = String.valueOf(request.getContentType());
    String name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "application/json" -> ONE;
      case "application/x-ndjson", "application/jsonl" -> LINES;
      default ->
          throw new HttpProblem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type must be application/json or application/x-ndjson, was " + type);
    };
  }
}
