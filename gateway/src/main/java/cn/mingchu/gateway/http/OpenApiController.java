package cn.mingchu.gateway.http;

import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.reference.ReferenceDesk;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document, to anybody. */
@RestController
final class OpenApiController {

  private final String document;

  OpenApiController(InputTopics topics, ReferenceDesk desk) {
    this.document = OpenApiDocument.of(topics.topics(), desk.kinds()).toPrettyString();
  }

  @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
  String document() {
    return document;
  }
}
