package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LotNamesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "urn:epc:class:lgtin:6901234.056789.L7 | https://id.gs1.org/01/06901234567892/10/L7",
        "https://shop.example/01/6901234567892/10/L7 | https://id.gs1.org/01/06901234567892/10/L7",
        "https://id.gs1.org/01/06901234567892/10/L7 | https://id.gs1.org/01/06901234567892/10/L7",
        "https://id.gs1.org/01/06901234567893/10/L7 | https://id.gs1.org/01/06901234567893/10/L7",
        "urn:epc:class:lgtin:690.1.L7 | urn:epc:class:lgtin:690.1.L7",
        "https://example.com/farm/7 | https://example.com/farm/7",
        "PORK-0302 | PORK-0302",
      })
  void namesALotByItsOneNameWhereverItStands(String written, String name) {
    String paper =
        """
        {"deliveryId":"%1$s","lotId":"%1$s","lotIds":["%1$s",7],"lines":[
          {"lotId":"%1$s","origins":[{"lotId":"%1$s","grams":3}]}],"dish":{"lotId":"%1$s"}}
        """;
    ObjectNode told = (ObjectNode) JsonMapper.shared().readTree(paper.formatted(written));

    LotNames.unify(told);

    ObjectNode expected = (ObjectNode) JsonMapper.shared().readTree(paper.formatted(name));
    expected.put("deliveryId", written);
    assertThat(told).isEqualTo(expected);
  }
}
