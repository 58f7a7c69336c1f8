package cn.mingchu.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a portal that knows one lot. */
class TraceCommandTest {

  private static final String DOCUMENT =
      """
      {"lot":"a/1","direction":"backward","behind":0,"hidden":0,
       "nodes":[{"id":"a/1@2151000001","label":"猪肉"},{"id":"pig@farm","label":null}],
       "links":[{"from":"pig@farm","to":"a/1@2151000001","grams":2500,
                 "time":"2026-01-05T04:00:00Z","step":"RECEIVE","ofAsked":null,
                 "inAsked":{"certain":0,"likely":1250,"most":2500}}],
       "gaps":[{"node":"pig@farm","kind":"NO_ORIGIN","grams":2500,"papers":[]},
               {"node":"a/1@2151000001","kind":"MISSING_PAPERS","grams":0,
                "papers":["PORK_INSPECTION"]}]}
      """;

  private static final String SCORES =
      """
      {"cases":2,"lots":[],"movements":[],
       "parties":[{"id":"2151000001","name":"通川区第一小学","score":0.5,"positive":0.75,
                   "negative":0.25,"normalized":1.0}]}
      """;

  @TempDir Path temporary;
  private HttpServer portal;
  private volatile String asked = "";

  @BeforeEach
  void start() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/api/trace/",
        exchange -> {
          boolean known = exchange.getRequestURI().getRawPath().equals("/api/trace/a%2F1");
          String query = exchange.getRequestURI().getQuery();
          String found =
              query.endsWith("format=csv")
                  ? "sheet"
                  : query.endsWith("format=epcis") ? "events" : DOCUMENT;
          byte[] answer = (known ? found : "{}").getBytes(UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    portal.createContext(
        "/api/trace/scores",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          boolean known = !asked.contains("nothing");
          byte[] answer = (known ? SCORES : "nobody knows a lot 'nothing'").getBytes(UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 400, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    portal.start();
  }

  @AfterEach
  void stop() {
    portal.stop(0);
  }

  @Test
  void printsTheChainForPeople() {
    CommandRun run = trace("backward", "a/1");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            a/1, backward: 2 places, 1 movements
              2026-01-05 12:00  receive         2.500 kg, of it 1.250 (0.000 to 2.500)  pig@farm -> 猪肉 a/1@2151000001
              weak: no origin at pig@farm, 2.500 kg
              weak: missing papers at 猪肉 a/1@2151000001: PORK_INSPECTION""");
  }

  @Test
  void printsTheDocumentAndWritesSheetAndEvents() throws IOException {
    Path sheet = temporary.resolve("trace.csv");
    Path events = temporary.resolve("trace.jsonld");

    CommandRun run =
        trace("forward", "a/1", "--json", "--csv", sheet.toString(), "--epcis", events.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(DOCUMENT.strip());
    assertThat(Files.readString(sheet)).isEqualTo("sheet");
    assertThat(Files.readString(events)).isEqualTo("events");
  }

  @Test
  void saysNoToALotThatNobodyKnows() {
    CommandRun run = trace("forward", "b", "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("mingchu: nobody knows a lot \"b\"");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void tellsWhoExplainsTheCasesOfAnOutbreak() {
    CommandRun run =
        score("--case", "lunch-1", "--case", "a b -0.5", "--mixing", "x", "--killing", "y");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(asked)
        .isEqualTo(
            "{\"cases\":[{\"lot\":\"lunch-1\"},{\"lot\":\"a b\",\"weight\":-0.5}],"
                + "\"mixing\":[\"x\"],\"killing\":[\"y\"]}");
    assertThat(run.out())
        .isEqualTo(
            """
            2 cases
            parties: 1
               0.500  for 0.750  against 0.250  2151000001  通川区第一小学
            lots: 0""");
    CommandRun json = score("--case", "lunch-1", "--json");
    assertThat(json.status()).as(json.err()).isZero();
    assertThat(json.out()).isEqualTo(SCORES.strip());
  }

  @Test
  void saysWhichCaseNobodyKnows() {
    CommandRun run = score("--case", "nothing");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("was answered with 400: nobody knows a lot 'nothing'");
  }

  @Test
  void saysThatNoPortalAnswers() {
    portal.stop(0);

    CommandRun run = trace("forward", "b");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no portal answers at http://127.0.0.1:");
  }

  private CommandRun score(String... options) {
    String[] arguments = {
      "trace", "score", "--portal", "http://127.0.0.1:" + portal.getAddress().getPort()
    };
    String[] all = new String[arguments.length + options.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    return CommandRun.begin(temporary, all);
  }

  private CommandRun trace(String direction, String lot, String... more) {
    String[] arguments = {
      "trace", direction, lot, "--portal", "http://127.0.0.1:" + portal.getAddress().getPort()
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.begin(temporary, all);
  }
}
