package cn.mingchu.gateway.http;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
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

  /** The syntax of a document of EPCIS. */
  static DocumentFormat epcis(HttpServletRequest request) {
    return switch (name(request)) {
      case "application/json", "application/ld+json" -> DocumentFormat.JSON;
      case "application/xml", "text/xml" -> DocumentFormat.XML;
      default ->
          throw new HttpProblem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type must be application/ld+json, application/json or application/xml, was "
                  + request.getContentType());
    };
  }

  static MediaTypes of(HttpServletRequest request) {
    return switch (name(request)) {
      case "application/json" -> ONE;
      case "application/x-ndjson", "application/jsonl" -> LINES;
      default ->
          throw new HttpProblem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type must be application/json or application/x-ndjson, was "
                  + request.getContentType());
    };
  }

  /** The media type of a body that is not compressed, without its parameters. */
  private static String name(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new HttpProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding " + encoding + " is not understood; send the body as it is");
    }
    String type = String.valueOf(request.getContentType());
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
