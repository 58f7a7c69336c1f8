package cn.mingchu.portal.supervision;

import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** reads what is said of nodes, as the projection keeps them. */
@Component
class NodeStatementReader {

  private final JsonMapper json;

  NodeStatementReader(JsonMapper json) {
    this.json = json;
  }

  NodeStatement read(String document) {
    JsonNode said = json.readTree(document);
    return new NodeStatement(
        said.path("node").asString(),
        OfficeLevel.valueOf(said.path("level").asString()),
        SupervisionPeriod.valueOf(said.path("period").asString()),
        LocalDate.parse(said.path("firstDay").asString()),
        LocalDate.parse(said.path("lastDay").asString()),
        said.path("revision").asInt(),
        said.path("closed").asBoolean(),
        said.path("amended").asBoolean(),
        said.path("schoolDays").asLong(),
        number(said.path("scoreHundredths")),
        number(said.path("uncappedScoreHundredths")),
        all(said.path("caps"), cap -> ScoreCap.valueOf(cap.asString())),
        all(said.path("parts"), NodeStatementReader::part),
        all(said.path("measures"), NodeStatementReader::measure),
        all(said.path("openAlerts"), NodeStatementReader::open),
        answered(said.path("diligence")),
        all(said.path("targets"), NodeStatementReader::office));
  }

  private static NodeStatement.Part part(JsonNode part) {
    return new NodeStatement.Part(
        ScorePartKind.valueOf(part.path("kind").asString()),
        part.path("weight").asInt(),
        number(part.path("basisPoints")),
        all(part.path("measures"), kind -> MeasureKind.valueOf(kind.asString())));
  }

  private static Measured measure(JsonNode measure) {
    JsonNode part = measure.path("part");
    JsonNode whole = measure.path("whole");
    return new Measured(
        MeasureKind.valueOf(measure.path("kind").asString()),
        part.isNumber() ? (Long) part.asLong() : null,
        whole.isNumber() ? (Long) whole.asLong() : null);
  }

  private static NodeStatement.Open open(JsonNode open) {
    JsonNode age = open.path("age");
    return new NodeStatement.Open(
        Severity.valueOf(open.path("severity").asString()),
        age.isString() ? AlertAge.valueOf(age.asString()) : null,
        open.path("count").asLong());
  }

  private static Office.Answered answered(JsonNode diligence) {
    return new Office.Answered(
        diligence.path("clocksMet").asLong(),
        diligence.path("clocksMissed").asLong(),
        diligence.path("redClocksMissed").asLong(),
        number(diligence.path("basisPoints")));
  }

  private static Office office(JsonNode office) {
    return new Office(
        office.path("node").asString(),
        OfficeLevel.valueOf(office.path("level").asString()),
        answered(office.path("diligence")),
        all(office.path("missed"), NodeStatementReader::missed));
  }

  private static Office.Missed missed(JsonNode clock) {
    return new Office.Missed(
        clock.path("alertId").asString(),
        clock.path("schoolId").asString(),
        AlertStepKind.valueOf(clock.path("step").asString()),
        Severity.valueOf(clock.path("severity").asString()),
        Instant.parse(clock.path("dueTime").asString()));
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reading) {
    return array.valueStream().map(reading).toList();
  }

  private static @Nullable Integer number(JsonNode number) {
    return number.isNumber() ? (Integer) number.asInt() : null;
  }
}
