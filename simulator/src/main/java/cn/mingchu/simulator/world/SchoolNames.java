package cn.mingchu.simulator.world;

import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.simulator.chance.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for invented schools: 宣汉县双河镇中心小学. Each is given once.
 *
 * <p>The parts are such as many counties have, so a name may by chance be that of a real school;
 * nothing that is simulated says anything about it.
 */
final class SchoolNames {

  private static final List<String> ORDINALS =
      List.of("第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十");

  private static final List<String> QUARTERS =
      List.of("实验", "城东", "城西", "城南", "城北", "滨河", "新区", "凤凰", "红旗", "育才");

  private static final List<String> TOWNS =
      List.of(
          "双河镇", "石桥镇", "南坝镇", "龙潭乡", "清溪镇", "永兴镇", "金山镇", "白马镇", "三溪乡", "黄泥乡", "大成镇", "新华镇", "柏树镇",
          "天台乡", "望江乡", "青龙镇", "凉水乡", "中和镇", "高桥镇", "太平镇", "石梯镇", "桃花乡", "马家乡", "云雾乡", "安仁乡", "福善镇",
          "观音镇", "罐子镇", "茶园乡", "双龙镇", "平安镇", "和平乡", "东兴镇", "江口镇", "竹园镇", "兴隆镇", "五里乡", "八角乡", "七里乡",
          "铜鼓乡");

  private final Set<String> given = new HashSet<>();

  /** A name that no other school of this world has. */
  String next(String county, SchoolType type, Dice dice) {
    for (int attempt = 0; attempt < 40; attempt++) {
      String name = county + drawn(type, dice);
      if (given.add(name)) {
        return name;
      }
    }
    int number = 11;
    while (!given.add(county + "第" + number + ending(type))) {
      number++;
    }
    return county + "第" + number + ending(type);
  }

  private static String drawn(SchoolType type, Dice dice) {
    return switch (type) {
      case KINDERGARTEN ->
          dice.chance(0.5)
              ? dice.pick(QUARTERS) + "幼儿园"
              : dice.pick(TOWNS) + dice.pick(List.of("中心", "第一", "第二")) + "幼儿园";
      case PRIMARY ->
          dice.chance(0.4)
              ? dice.pick(ORDINALS) + "小学"
              : dice.pick(TOWNS) + dice.pick(List.of("中心", "第二")) + "小学";
      case JUNIOR_MIDDLE -> dice.pick(TOWNS) + "初级中学";
      case SENIOR_MIDDLE -> dice.pick(dice.chance(0.5) ? ORDINALS : QUARTERS) + "高级中学";
      case VOCATIONAL -> dice.pick(List.of("职业中学", "职业技术学校", "职业教育中心"));
      case SPECIAL_EDUCATION -> "特殊教育学校";
      case UNIVERSITY -> dice.pick(QUARTERS) + "职业学院";
      case OTHER_SCHOOL -> dice.pick(ORDINALS) + "学校";
    };
  }

  private static String ending(SchoolType type) {
    return switch (type) {
      case KINDERGARTEN -> "幼儿园";
      case PRIMARY -> "小学";
      case JUNIOR_MIDDLE -> "初级中学";
      case SENIOR_MIDDLE -> "高级中学";
      case VOCATIONAL -> "职业中学";
      case SPECIAL_EDUCATION -> "特殊教育学校";
      case UNIVERSITY -> "职业学院";
      case OTHER_SCHOOL -> "学校";
    };
  }
}
