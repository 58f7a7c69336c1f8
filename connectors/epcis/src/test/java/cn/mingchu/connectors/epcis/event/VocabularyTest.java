package cn.mingchu.connectors.epcis.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "BIZ_STEP,                receiving,                            /cbv/BizStep-receiving",
    "BIZ_STEP,                urn:epcglobal:cbv:bizstep:receiving,  /cbv/BizStep-receiving",
    "BIZ_STEP,                cbv:BizStep-receiving,                /cbv/BizStep-receiving",
    "BIZ_STEP,                https://ref.gs1.org/cbv/BizStep-receiving, /cbv/BizStep-receiving",
    "DISPOSITION,             needs_replacement,                    /cbv/Disp-needs_replacement",
    "BIZ_TRANSACTION_TYPE,    urn:epcglobal:cbv:btt:po,             /cbv/BTT-po",
    "SOURCE_DESTINATION_TYPE, owning_party,                         /cbv/SDT-owning_party",
    "ERROR_REASON,            incorrect_data,                       /cbv/ER-incorrect_data",
    "COMPONENT,               x,                                    /cbv/Comp-x"
  })
  void hasOneAddressForAllSpellings(Vocabulary vocabulary, String term, String path) {
    assertThat(vocabulary.address(term)).contains("https://ref.gs1.org" + path);
  }

  @Test
  void hasAnAddressForWhatIsMeasured() {
    assertThat(Vocabulary.MEASUREMENT.address("Temperature"))
        .contains("https://gs1.org/voc/Temperature");
    assertThat(Vocabulary.ALARM.address("gs1:ALARM_CONDITION"))
        .contains("https://gs1.org/voc/ALARM_CONDITION");
  }

  @Test
  void leavesTheWordsOfOthersAlone() {
    assertThat(Vocabulary.BIZ_STEP.address("https://farm.example.cn/steps/wash"))
        .contains("https://farm.example.cn/steps/wash");
    assertThat(Vocabulary.MEASUREMENT.address("example:Smell")).contains("example:Smell");
  }

  @ParameterizedTest
  @CsvSource({
    "BIZ_STEP, frying",
    "BIZ_STEP, urn:epcglobal:cbv:bizstep:frying",
    "BIZ_STEP, cbv:BizStep-frying",
    "BIZ_STEP, in_transit",
    "MEASUREMENT, 'two words'"
  })
  void knowsNoOtherWord(Vocabulary vocabulary, String term) {
    assertThat(vocabulary.address(term)).isEmpty();
  }

  @Test
  void spellsAWordAsEachSyntaxHasIt() {
    String step = "https://ref.gs1.org/cbv/BizStep-receiving";

    assertThat(Vocabulary.BIZ_STEP.bare(step)).isEqualTo("receiving");
    assertThat(Vocabulary.BIZ_STEP.urn(step)).isEqualTo("urn:epcglobal:cbv:bizstep:receiving");
    assertThat(Vocabulary.BIZ_STEP.bare("https://a.cn/wash")).isEqualTo("https://a.cn/wash");
    assertThat(Vocabulary.BIZ_STEP.urn("https://a.cn/wash")).isEqualTo("https://a.cn/wash");
    assertThat(Vocabulary.withoutUrn("urn:epcglobal:cbv:disp:damaged"))
        .isEqualTo("https://ref.gs1.org/cbv/Disp-damaged");
  }
}
