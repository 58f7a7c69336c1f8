package cn.mingchu.portal.food;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoodIdTest {

  @ParameterizedTest
  @CsvSource({
    "lot-1@2151000001,LOT,lot-1,2151000001",
    "dish:20260302-lunch-2@2151553421,DISH,20260302-lunch-2,2151553421",
    "meal:20260302-lunch@2151553421,MEAL,20260302-lunch,2151553421",
    "kitchen:20260302-lunch@2151553421,KITCHEN,20260302-lunch,2151553421",
    "batch:step-1@butcher,BATCH,step-1,butcher",
    "https://id.gs1.org/01/06901234567892/10/A@b@butcher,LOT,"
        + "https://id.gs1.org/01/06901234567892/10/A@b,butcher"
  })
  void readsWhatItIsAndWhoHasIt(String text, FoodId.Kind kind, String name, String partyId) {
    assertThat(FoodId.in(text)).contains(new FoodId(text, kind, name, partyId));
  }

  @Test
  void leavesAloneWhatDoesNotSayWhereItIs() {
    assertThat(FoodId.in("lot-1")).isEmpty();
  }
}
