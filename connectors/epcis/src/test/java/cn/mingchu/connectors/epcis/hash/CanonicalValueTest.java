package cn.mingchu.connectors.epcis.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalValueTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "26.0, 26",
    "+007, 7",
    "0.4100, 0.41",
    ".5, 0.5",
    "1e3, 1000",
    "0.1, 0.1",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "-0.0000123, -1.23e-05",
    "123456789012345678, 123456789012345680", // as a double has it
    "0.30000000000000004, 0.30000000000000004",
    "1e999, 1e999",
    "1.2.3, 1.2.3"
  })
  void writesNumbersAsDoublesAreWritten(String written, String canonical) {
    assertThat(CanonicalValue.of(written)).isEqualTo(canonical);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2026-11-01T06:30:00+08:00, 2026-10-31T22:30:00.000Z",
    "2026-11-01T06:30:00.1414Z, 2026-11-01T06:30:00.141Z",
    "2026-11-01T06:30:00.1415Z, 2026-11-01T06:30:00.142Z",
    "2026-11-01T06:30:00.1425Z, 2026-11-01T06:30:00.143Z",
    "2026-12-31T23:59:59.9995Z, 2027-01-01T00:00:00.000Z"
  })
  void writesTimesInUtcToTheMillisecond(String written, String canonical) {
    assertThat(CanonicalValue.ofTime(written)).isEqualTo(canonical);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "urn:epcglobal:cbv:bizstep:packing, https://ref.gs1.org/cbv/BizStep-packing",
    "gs1:Temperature, https://gs1.org/voc/Temperature",
    "https://a.cn/01/06901234567892/10/A1?17=270101, https://id.gs1.org/01/06901234567892/10/A1",
    "urn:epc:class:lgtin:6901234.056789.A1, https://id.gs1.org/01/06901234567892/10/A1",
    "example:Smell, example:Smell",
    "' of both sides ', of both sides"
  })
  void writesOneAddressForEachThing(String written, String canonical) {
    assertThat(CanonicalValue.of(written)).isEqualTo(canonical);
  }
}
