package cn.mingchu.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends over HTTP. */
final class Client {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final Gateway gateway;
  private final String token;

  Client(Gateway gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  /** A reading of the first school's fridge, half a minute before noon. */
  static String reading(UUID id, String value) {
    return """
        {"eventId":"%s","eventTime":"2026-03-02T11:59:30+08:00","deviceId":"fridge-1",\
        "quantity":"TEMPERATURE","value":%s}"""
        .formatted(id, value);
  }

  HttpResponse<String> post(String topic, String body) throws IOException, InterruptedException {
    return post(topic, "application/json", BodyPublishers.ofString(body));
  }

  HttpResponse<String> lines(String topic, String body) throws IOException, InterruptedException {
    return post(topic, "application/x-ndjson", BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String topic, String contentType, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request("/v1/" + topic).header("Content-Type", contentType).POST(body).build());
  }

  HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE().build());
  }

  HttpResponse<String> send(String path, Map<String, String> headers, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(request.POST(body).build());
  }

  HttpResponse<String> get(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(request.GET().build());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    URI uri = gateway.uri().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  /** What a receipt says of its line {@code number}, from 1. */
  static JsonNode line(HttpResponse<String> response, int number) {
    return json(response).get("lines").get(number - 1);
  }
}
