package cn.mingchu.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import org.junit.jupiter.api.Test;

class CaptureDocumentTest {

  @Test
  void readsWhatCanBeReadAndSaysWhatCannot() {
    CaptureDocument document =
        Documents.read(
            Documents.of(
                Documents.slaughter("90", "KGM"),
                Documents.slaughter("-1", "KGM"),
                Documents.slaughter("1", "QQQ"),
                Documents.cutting("")));

    assertThat(document.events()).extracting(ToldEvent::number).containsExactly(1, 4);
    assertThat(document.refused())
        .extracting(RefusedEpcisException::getMessage)
        .containsExactly(
            "document, event 2: quantityList[0].quantity '-1' is negative",
            "document, event 3: quantityList[0].uom 'QQQ' is no unit that is known here, such as"
                + " KGM");
  }

  @Test
  void keepsWhatStandsBeforeABreak() {
    String whole = Documents.of(Documents.slaughter("90", "KGM"), Documents.cutting(""));

    CaptureDocument document = Documents.read(whole.substring(0, whole.indexOf("outputQuantity")));

    assertThat(document.events()).extracting(ToldEvent::number).containsExactly(1);
    assertThat(document.refused()).hasSize(1);
    assertThat(document.refused().get(0).endsDocument()).isTrue();
  }

  @Test
  void keepsAnExtensionWithItsOwnContext() {
    ToldEvent told = Documents.told(Documents.cutting(",\"farm:pen\":7.10"));

    assertThat(told.content()).contains("https://farm.example.cn/terms/").contains(":pen\":7.10");
    assertThat(Documents.told(told.content()).hash()).isEqualTo(told.hash());
  }

  @Test
  void givesAnErrorDeclarationTheHashOfWhatItDeclaresWrong() {
    assertThat(Documents.told(Documents.cutting(Documents.declaredWrong())).hash())
        .isEqualTo(Documents.told(Documents.cutting("")).hash());
  }
}
