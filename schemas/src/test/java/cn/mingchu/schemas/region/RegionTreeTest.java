package cn.mingchu.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTreeTest {

  private static final String HEADER = "code,name,nameEn,level,parent,validFrom,local\n";
  private static final String PROVINCE = "51,四川省,Sichuan,PROVINCE,,2023-06-30,false\n";

  private final RegionTree tree = RegionTree.sichuan();

  @Test
  void hasTwentyOneCitiesAndAllCounties() {
    assertThat(tree.cities()).hasSize(21);
    assertThat(tree.counties()).hasSize(183 + 2);
    assertThat(tree.counties()).filteredOn(county -> !county.local()).hasSize(183);
    assertThat(tree.children("51")).isEqualTo(tree.cities());
  }

  @Test
  void everyRegionLiesInItsParent() {
    for (Region county : tree.counties()) {
      assertThat(tree.path(county.code()))
          .extracting(Region::code)
          .containsExactly("51", county.code().substring(0, 4), county.code());
      assertThat(tree.children(county.code())).isEmpty();
    }
    assertThat(tree.cities().stream().mapToInt(city -> tree.children(city.code()).size()).sum())
        .isEqualTo(185);
  }

  @Test
  void countiesStandInTheOrderOfTheirCodes() {
    assertThat(tree.counties()).isSortedAccordingTo(Comparator.comparing(Region::code));
  }

  @Test
  void knowsDazhouWithItsZones() {
    assertThat(tree.children("5117"))
        .extracting(Region::code, Region::name, Region::nameEn, Region::local)
        .containsExactly(
            tuple("511702", "通川区", "Tongchuan District", false),
            tuple("511703", "达川区", "Dachuan District", false),
            tuple("511722", "宣汉县", "Xuanhan County", false),
            tuple("511723", "开江县", "Kaijiang County", false),
            tuple("511724", "大竹县", "Dazhu County", false),
            tuple("511725", "渠县", "Qu County", false),
            tuple("511781", "万源市", "Wanyuan City", false),
            tuple("511791", "达州高新区", "Dazhou High-tech Zone", true),
            tuple("511792", "达州东部经开区", "Dazhou Eastern Economic Development Zone", true));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          51,     四川省, Sichuan
          5101,   成都市, Chengdu
          5117,   达州市, Dazhou
          5118,   雅安市, Ya'an
          5134,   凉山彝族自治州, Liangshan Yi Autonomous Prefecture
          510104, 锦江区, Jinjiang District
          510726, 北川羌族自治县, Beichuan Qiang Autonomous County
          511123, 犍为县, Qianwei County
          511822, 荥经县, Yingjing County
          511526, 珙县, Gong County
          513437, 雷波县, Leibo County
          """)
  void namesRegionsInBothLanguages(String code, String name, String nameEn) {
    Region region = tree.find(code).orElseThrow();

    assertThat(region.name()).isEqualTo(name);
    assertThat(region.nameEn()).isEqualTo(nameEn);
  }

  @Test
  void everyEnglishNameIsPinyinAndTellsTheKind() {
    assertThat(tree.counties())
        .filteredOn(county -> !county.local())
        .allSatisfy(
            county ->
                assertThat(county.nameEn())
                    .matches("[A-Z][a-z']+( [A-Z][a-z]+)* (District|County|City)"));
  }

  @Test
  void knowsWhatLiesWhere() {
    assertThat(tree.isWithin("511702", "51")).isTrue();
    assertThat(tree.isWithin("511702", "5117")).isTrue();
    assertThat(tree.isWithin("511702", "511702")).isTrue();
    assertThat(tree.isWithin("5117", "511702")).isFalse();
    assertThat(tree.isWithin("511702", "5118")).isFalse();
    assertThat(tree.isWithin("511702", "511")).isFalse();
    assertThat(tree.isWithin("511799", "5117")).isFalse();
  }

  @Test
  void findsNothingUnderAnUnknownCode() {
    assertThat(tree.find("440100")).isEmpty();
    assertThat(tree.path("440100")).isEmpty();
    assertThat(tree.children("440100")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5117,达州市,Dazhou,CITY,51,2023-06-30            | line 3: '5117,达州市,Dazhou,CITY,51,2023-06-30' has 6 fields, not 7
          5117,达州市,Dazhou,CITY,52,2023-06-30,false      | line 3: parent '52' of CITY '5117' is not '51'
          5217,达州市,Dazhou,CITY,52,2023-06-30,false      | parent '52' of region '5217' does not stand before it
          511,达州市,Dazhou,CITY,51,2023-06-30,false       | line 3: code '511' of a CITY is not 4 digits
          5117,达州市,Dazhou,CITY,51,June,false            | line 3: Text 'June' could not be parsed at index 0
          5117,达州市,Dazhou,CITY,51,2023-06-30,no         | line 3: local 'no' is not true or false
          5117,达州市,Dazhou,TOWN,51,2023-06-30,false      | line 3: No enum constant cn.mingchu.schemas.region.RegionLevel.TOWN
          5117, ,Dazhou,CITY,51,2023-06-30,false           | line 3: region '5117' has a blank name
          51,四川省,Sichuan,PROVINCE,,2023-06-30,false     | region '51' comes twice
          """)
  void refusesABrokenTable(String line, String complaint) {
    assertThatThrownBy(() -> RegionTree.parse("regions.csv", HEADER + PROVINCE + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(complaint);
  }

  @Test
  void refusesATableWithOtherColumns() {
    assertThatThrownBy(() -> RegionTree.parse("regions.csv", "code,name\n"))
        .hasMessage("regions.csv: line 1 is not 'code,name,nameEn,level,parent,validFrom,local'");
  }
}
