package cn.mingchu.launcher.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  private static final SeriesColumns COLUMNS =
      new SeriesColumns("timestamp", "temperature", ZoneOffset.UTC, Unit.AS_IS);

  @TempDir Path folder;

  @Test
  void readsTheTwoColumnsThatItIsAskedFor() throws IOException {
    Path file =
        write("timestamp,humidity,temperature", "2020-05-05T09:21:56+0200,44.2,1.73", "", "");

    assertThat(Series.read(file, COLUMNS).measurements())
        .containsExactly(
            new Measurement(
                2,
                "2020-05-05T09:21:56+0200",
                Instant.parse("2020-05-05T07:21:56Z"),
                new BigDecimal("1.73")));
  }

  @Test
  void isTheSameOnAnotherDay() throws IOException {
    Path file = write("timestamp,temperature", "2020-05-05T07:21:56Z,1.73");

    Series later = Series.read(file, COLUMNS).shifted(Duration.ofDays(2));

    assertThat(later.begin()).isEqualTo("2020-05-07T07:21:56Z");
    assertThat(later.measurements())
        .containsExactly(
            new Measurement(
                2,
                "2020-05-05T07:21:56Z",
                Instant.parse("2020-05-07T07:21:56Z"),
                new BigDecimal("1.73")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-05-05T09:21:56+0200",
        "2020-05-05T09:21:56+02:00",
        "2020-05-05T07:21:56Z",
        "2020-05-05T07:21:56.000Z",
        "2020-05-05 09:21:56 +02:00",
        "2020-05-05T07:21:56",
        "2020-05-05 07:21:56",
        "1588663316",
        "1588663316.000",
        "1588663316000"
      })
  void readsTheTimesThatSensorsWrite(String time) throws IOException {
    Path file = write("timestamp,temperature", time + ",1.73");

    assertThat(Series.read(file, COLUMNS).measurements())
        .extracting(Measurement::time)
        .containsExactly(Instant.parse("2020-05-05T07:21:56Z"));
  }

  @Test
  void takesTimesWithoutOffsetForThoseOfTheZone() throws IOException {
    SeriesColumns there =
        new SeriesColumns("timestamp", "temperature", ZoneId.of("Asia/Shanghai"), Unit.AS_IS);
    Path file = write("timestamp,temperature", "2020-05-05 07:21:56,1.73");

    assertThat(Series.read(file, there).measurements())
        .extracting(Measurement::time)
        .containsExactly(Instant.parse("2020-05-04T23:21:56Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "FAHRENHEIT, 32, 0",
    "FAHRENHEIT, 73.96732207, 23.31517892777778",
    "KELVIN, 273.15, 0.00"
  })
  void convertsToWhatTheGatewayExpects(Unit unit, String written, BigDecimal expected)
      throws IOException {
    SeriesColumns columns = new SeriesColumns("timestamp", "temperature", ZoneOffset.UTC, unit);
    Path file = write("timestamp,temperature", "2020-05-05T07:21:56Z," + written);

    assertThat(Series.read(file, columns).measurements())
        .extracting(Measurement::value)
        .containsExactly(expected);
  }

  @Test
  void readsQuotesSemicolonsAndAByteOrderMark() throws IOException {
    Path file = write("\uFEFF\"timestamp\";\"temperature\"", "\"2020-05-05T07:21:56Z\";\"1.73\"");

    assertThat(Series.read(file, COLUMNS).measurements()).hasSize(1);
  }

  @Test
  void countsRowsInWhichTheSensorSaidNothing() throws IOException {
    Path file = write("timestamp,temperature", "2020-05-05T07:21:56Z,", "2020-05-05T07:22:06Z,1.7");

    Series series = Series.read(file, COLUMNS);

    assertThat(series.gaps()).isEqualTo(1);
    assertThat(series.measurements()).hasSize(1);
  }

  @Test
  void takesTheMedianSpacingForThePeriod() throws IOException {
    Path file =
        write(
            "timestamp,temperature",
            "2020-05-05T07:00:00Z,1",
            "2020-05-05T07:00:10Z,1",
            "2020-05-05T07:00:20Z,1",
            "2020-05-05T07:00:31Z,1",
            "2020-05-05T08:00:00Z,1");

    assertThat(Series.read(file, COLUMNS).period()).isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void namesFileLineColumnAndValueOfWhatIsNoNumber() throws IOException {
    Path file =
        write("timestamp,temperature", "2020-05-05T07:21:56Z,1.7", "2020-05-05T07:22:06Z,warm");

    assertThatThrownBy(() -> Series.read(file, COLUMNS))
        .isInstanceOf(UnreadableSeriesException.class)
        .hasMessage(file + ", line 3, column temperature: \"warm\" is not a number");
  }

  @Test
  void namesFileLineColumnAndValueOfWhatIsNoTime() throws IOException {
    Path file = write("timestamp,temperature", "yesterday,1.7");

    assertThatThrownBy(() -> Series.read(file, COLUMNS))
        .isInstanceOf(UnreadableSeriesException.class)
        .hasMessageStartingWith(file + ", line 2, column timestamp: \"yesterday\" is no time");
  }

  @Test
  void namesTheColumnsThatAreThereWhenOneIsMissing() throws IOException {
    Path file = write("time,value", "2020-05-05T07:21:56Z,1.7");

    assertThatThrownBy(() -> Series.read(file, COLUMNS))
        .isInstanceOf(UnreadableSeriesException.class)
        .hasMessage(file + ", line 1: has no column \"timestamp\"; the columns are [time, value]");
  }

  @Test
  void refusesARowThatIsCutOff() throws IOException {
    Path file = write("timestamp,temperature", "2020-05-05T07:21:56Z");

    assertThatThrownBy(() -> Series.read(file, COLUMNS))
        .isInstanceOf(UnreadableSeriesException.class)
        .hasMessage(file + ", line 2: has 1 cells, the header 2");
  }

  @Test
  void refusesAFileThatIsEmptyOrNotThereOrNoText() throws IOException {
    Path empty = write();
    Path missing = folder.resolve("missing.csv");
    Path image = folder.resolve("image.csv");
    Files.write(image, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFE, '\n'});

    assertThatThrownBy(() -> Series.read(empty, COLUMNS)).hasMessage(empty + ": is empty");
    assertThatThrownBy(() -> Series.read(missing, COLUMNS))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> Series.read(image, COLUMNS))
        .hasMessage(image + ": is not written in UTF-8");
  }

  private Path write(String... lines) throws IOException {
    Path file = folder.resolve("series.csv");
    Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
    return file;
  }
}
