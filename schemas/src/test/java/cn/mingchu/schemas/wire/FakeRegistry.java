package cn.mingchu.schemas.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema registry of two requests, over real HTTP. */
final class FakeRegistry {

  private final JsonMapper json = new JsonMapper();
  private final List<String> subjects = new ArrayList<>();
  private final List<String> schemas = new ArrayList<>();
  private final HttpServer server;
  private int requests;
  private int forcedStatus;

  private FakeRegistry(HttpServer server) {
    this.server = server;
  }

  static FakeRegistry start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeRegistry registry = new FakeRegistry(server);
    server.createContext("/", registry::answer);
    server.start();
    return registry;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  synchronized void answerWith(int status) {
    forcedStatus = status;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int register(String subject, String schema) {
    int known = schemas.indexOf(schema);
    if (known < 0) {
      subjects.add(subject);
      schemas.add(schema);
      known = schemas.size() - 1;
    }
    return known + 1;
  }

  synchronized Schema schema(int id) {
    return new Schema.Parser().parse(schemas.get(id - 1));
  }

  synchronized String subject(int id) {
    return subjects.get(id - 1);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests++;
    String path = exchange.getRequestURI().getPath();
    if (forcedStatus != 0) {
      send(exchange, forcedStatus, "{\"error_code\":50001}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
      String subject = path.replaceAll("^/subjects/(.*)/versions$", "$1");
      int id = register(subject, body.get("schema").stringValue());
      send(exchange, 200, json.createObjectNode().put("id", id).toString());
    } else {
      int id = Integer.parseInt(path.substring("/schemas/ids/".length()));
      if (id > schemas.size()) {
        send(exchange, 404, "{\"error_code\":40403}");
      } else {
        String schema = schemas.get(id - 1);
        send(exchange, 200, json.createObjectNode().put("schema", schema).toString());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
