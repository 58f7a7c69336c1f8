package cn.mingchu.connectors.epcis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "urn:epc:id:sgtin:6901234.056789.7,            /01/06901234567892/21/7",
    "urn:epc:id:sgtin:6901234.156789.a%2Fb!,       /01/16901234567899/21/a%2Fb%21",
    "urn:epc:class:lgtin:6901234.056789.20261101A, /01/06901234567892/10/20261101A",
    "urn:epc:id:upui:6901234.056789.AB12,          /01/06901234567892/235/AB12",
    "urn:epc:id:sscc:6901234.0000000333,           /00/069012340000003338",
    "urn:epc:id:sgln:6901234.00011.0,              /414/6901234000115",
    "urn:epc:id:sgln:6901234.00011.cold-2,         /414/6901234000115/254/cold-2",
    "urn:epc:id:sgln:690123400011..0,              /414/6901234000115",
    "urn:epc:id:pgln:6901234.00011,                /417/6901234000115",
    "urn:epc:id:grai:6901234.66666.87,             /8003/0690123466666387",
    "urn:epc:id:giai:6901234.AAbb,                 /8004/6901234AAbb",
    "urn:epc:id:gsrn:6901234.9876540000,           /8018/690123498765400006",
    "urn:epc:id:gsrnp:6901234.0000098765,          /8017/690123400000987654",
    "urn:epc:id:gdti:6901234.55555.98,             /253/690123455555498",
    "urn:epc:id:sgcn:6901234.99999.44,             /255/690123499999044",
    "urn:epc:id:ginc:6901234.333,                  /401/6901234333",
    "urn:epc:id:gsin:6901234.999987654,            /402/69012349999876541",
    "urn:epc:id:cpi:6901234.ABC%23.123,            /8010/6901234ABC%23/8011/123",
    "urn:epc:id:itip:6901234.056789.01.02.999,     /8006/069012345678920102/21/999",
    "urn:epc:idpat:sgtin:6901234.056789.*,         /01/06901234567892",
    "urn:epc:idpat:cpi:6901234.ABC.*,              /8010/6901234ABC",
    "urn:epc:idpat:itip:6901234.056789.01.02.*,    /8006/069012345678920102"
  })
  void translatesEveryKindOfUrn(String urn, String path) {
    assertThat(DigitalLink.canonical(urn)).contains("https://id.gs1.org" + path);
    assertThat(DigitalLink.problem(urn)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://id.gs1.org/01/06901234567892/10/A1,             /01/06901234567892/10/A1",
    "https://farm.example.cn/x/01/06901234567892/10/A1,      /01/06901234567892/10/A1",
    "http://farm.example.cn:8080/gtin/6901234567892/lot/A1,  /01/06901234567892/10/A1",
    "https://a.cn/01/06901234567892/22/red/10/A1?17=270101,  /01/06901234567892/10/A1",
    "https://a.cn/01/06901234567892/10/A1/21/7,              /01/06901234567892/21/7",
    "https://a.cn/01/06901234567892/10/A%2f1#x,              /01/06901234567892/10/A%2F1",
    "https://a.cn/01/12345670,                               /01/00000012345670",
    "https://a.cn/414/6901234000115/254/cold-2,              /414/6901234000115/254/cold-2",
    "https://a.cn/8006/069012345678920102/10/A1,             /8006/069012345678920102/10/A1"
  })
  void givesOneFormToAllLinks(String link, String path) {
    assertThat(DigitalLink.canonical(link)).contains("https://id.gs1.org" + path);
    assertThat(DigitalLink.problem(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://transaction.example.cn/po/12345678",
        "https://a.cn/01/not-a-gtin/10/A1",
        "https://a.cn/01/06901234567892/10",
        "https://a.cn/01/06901234567892/10/A1/99/x",
        "https://a.cn/01/06901234567892/10/%E6%89%B9",
        "https://a.cn",
        "geo:31.2,107.5",
        "urn:epc:idpat:sgtin:6901234.*.*",
        "urn:uuid:7f2c"
      })
  void leavesAloneWhatNamesNothingByAKey(String uri) {
    assertThat(DigitalLink.canonical(uri)).isEmpty();
    assertThat(DigitalLink.problem(uri)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:epc:id:sgtin:6901234.56789.7",
        "urn:epc:id:sgtin:6901234.056789",
        "urn:epc:id:sgtin:6901234.056789.",
        "urn:epc:id:sgtin:69012.0056789.7",
        "urn:epc:id:sgtin:6901234.056789.a%2",
        "urn:epc:id:sgtin:6901234.056789.a%zz",
        "urn:epc:id:sgtin:6901234.056789.123456789012345678901",
        "urn:epc:id:lgtin:6901234.056789.A1",
        "urn:epc:class:sgtin:6901234.056789.A1",
        "urn:epc:id:sgcn:6901234.99999.4x",
        "urn:epc:id:unheard:6901234.1",
        "urn:epc:id"
      })
  void saysWhichUrnIsMalformed(String urn) {
    assertThat(DigitalLink.canonical(urn)).isEmpty();
    assertThat(DigitalLink.problem(urn)).contains("is no well-formed EPC URN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.cn/01/06901234567893/10/A1",
        "https://a.cn/00/069012340000003339",
        "https://a.cn/414/6901234000116",
        "https://a.cn/8003/0690123466666487"
      })
  void saysWhichCheckDigitIsWrong(String link) {
    assertThat(DigitalLink.canonical(link)).isPresent();
    assertThat(DigitalLink.problem(link).orElseThrow()).startsWith("has a wrong check digit in ");
  }
}
