package cn.mingchu.portal.series;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.series.statement.Confinement;
import cn.mingchu.portal.series.statement.RefusedStatementException;
import cn.mingchu.portal.series.statement.Statement;
import cn.mingchu.portal.series.statement.StatementReader;
import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /query}, as InfluxDB has it, for a server of dashboards: it answers what somebody asks of
 * their own part of the province, and nothing else. Times are milliseconds, always.
 */
@RestController
@Shows(Shows.What.OWN_PART)
class SeriesController {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesController.class);

  private final @Nullable SeriesServer server;
  private final Confinements confinements;
  private final StatementReader reader;
  private final Audit audit;
  private final JsonMapper json;

  SeriesController(
      PortalSettings settings,
      Confinements confinements,
      Clock clock,
      Audit audit,
      JsonMapper json) {
    PortalSettings.Series series = settings.series();
    this.server = series.url() == null ? null : new SeriesServer(series.url(), series);
    this.confinements = confinements;
    this.reader = new StatementReader(clock);
    this.audit = audit;
    this.json = json;
  }

  /** As InfluxDB says what is wrong. */
  record Problem(String error) {}

  @RequestMapping(
      path = "/query",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<byte[]> query(
      @RequestParam(name = "q", defaultValue = "") String question,
      @RequestParam(defaultValue = "ms") String epoch,
      HttpServletRequest request) {
    Visitor visitor =
        Visitor.current()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "sign in"));
    if (!epoch.equals("ms")) {
      return problem(HttpStatus.BAD_REQUEST, "epoch must be ms, was '" + epoch + "'");
    }
    String statements;
    try {
      statements = confined(question, confinements.of(visitor));
    } catch (RefusedStatementException e) {
      ResponseEntity<byte[]> refusal =
          problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
      note(visitor, question, refusal, request);
      return refusal;
    }
    ResponseEntity<byte[]> answer =
        server == null
            ? problem(HttpStatus.SERVICE_UNAVAILABLE, "mingchu.portal.series.url is not set")
            : answer(server, statements);
    note(visitor, statements, answer, request);
    return answer;
  }

  /** Before the answer is out: what cannot be noted is not told. */
  private void note(
      Visitor visitor, String asked, ResponseEntity<byte[]> answer, HttpServletRequest request) {
    int status = answer.getStatusCode().value();
    audit.looked(visitor, "/query " + asked, status, request.getRemoteAddr());
  }

  private String confined(String question, Confinement confinement)
      throws RefusedStatementException {
    List<String> confined = new ArrayList<>();
    for (Statement statement : reader.read(question)) {
      confined.add(statement.confinedTo(confinement));
    }
    return String.join("; ", confined);
  }

  private ResponseEntity<byte[]> answer(SeriesServer asked, String statements) {
    try {
      SeriesServer.Answer answer = asked.ask(statements);
      return ResponseEntity.status(answer.status())
          .contentType(MediaType.APPLICATION_JSON)
          .body(answer.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("InfluxDB does not answer: {}", e.toString());
      return problem(HttpStatus.BAD_GATEWAY, "InfluxDB does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(HttpStatus.SERVICE_UNAVAILABLE, "the portal is stopping");
    }
  }

  private ResponseEntity<byte[]> problem(HttpStatus status, String error) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(new Problem(error)));
  }
}
