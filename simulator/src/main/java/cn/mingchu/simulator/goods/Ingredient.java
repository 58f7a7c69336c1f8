package cn.mingchu.simulator.goods;

import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import java.util.Locale;

/** What dishes are made of, how it keeps, and who grows and makes it. */
public enum Ingredient {
  RICE("大米", FoodKind.PACKAGED, Keeping.AMBIENT, 180, 9, 560, Trade.GRAIN_FARM, Trade.MILL),
  FLOUR("面粉", FoodKind.PACKAGED, Keeping.AMBIENT, 120, 8, 480, Trade.GRAIN_FARM, Trade.MILL),
  OIL("菜籽油", FoodKind.PACKAGED, Keeping.AMBIENT, 360, 12, 1_450, Trade.GRAIN_FARM, Trade.MILL),
  TOFU("豆腐", FoodKind.PACKAGED, Keeping.CHILLED, 3, 0, 500, Trade.GRAIN_FARM, Trade.FACTORY),
  FUNGUS("木耳", FoodKind.PACKAGED, Keeping.AMBIENT, 365, 9, 9_000, Trade.GRAIN_FARM, Trade.FACTORY),
  SEAWEED("紫菜", FoodKind.PACKAGED, Keeping.AMBIENT, 365, 9, 8_000, Trade.GRAIN_FARM, Trade.FACTORY),
  SAUSAGE(
      "香肠", FoodKind.MEAT_PRODUCT, Keeping.CHILLED, 30, 5, 3_600, Trade.ANIMAL_FARM, Trade.FACTORY),
  PORK("猪肉", FoodKind.PORK, Keeping.CHILLED, 4, 0, 2_600, Trade.ANIMAL_FARM, Trade.SLAUGHTERHOUSE),
  BEEF(
      "牛肉",
      FoodKind.RED_MEAT,
      Keeping.CHILLED,
      5,
      0,
      7_800,
      Trade.ANIMAL_FARM,
      Trade.SLAUGHTERHOUSE),
  CHICKEN(
      "鸡肉",
      FoodKind.POULTRY,
      Keeping.FROZEN,
      180,
      4,
      1_600,
      Trade.ANIMAL_FARM,
      Trade.SLAUGHTERHOUSE),
  FISH("草鱼", FoodKind.AQUATIC, Keeping.CHILLED, 3, 0, 1_800, Trade.ANIMAL_FARM, Source.MARKET),
  EGGS("鸡蛋", FoodKind.EGGS, Keeping.AMBIENT, 20, 3, 1_000, Trade.ANIMAL_FARM, Source.MARKET),
  POTATO("土豆", FoodKind.MARKET_PRODUCE, Keeping.AMBIENT, 20, 3, 300),
  PEPPER("青椒", FoodKind.MARKET_PRODUCE, Keeping.AMBIENT, 6, 0, 520),
  GOURD("冬瓜", FoodKind.MARKET_PRODUCE, Keeping.AMBIENT, 12, 2, 240),
  CELERY("芹菜", FoodKind.MARKET_PRODUCE, Keeping.AMBIENT, 4, 0, 420),
  CABBAGE("白菜", FoodKind.FARM_PRODUCE, Keeping.AMBIENT, 4, 0, 260),
  TOMATO("番茄", FoodKind.FARM_PRODUCE, Keeping.AMBIENT, 6, 1, 480),
  RADISH("萝卜", FoodKind.FARM_PRODUCE, Keeping.AMBIENT, 9, 2, 220),
  LETTUCE("莴笋", FoodKind.FARM_PRODUCE, Keeping.AMBIENT, 4, 0, 360),
  GARLIC("蒜苗", FoodKind.FARM_PRODUCE, Keeping.AMBIENT, 5, 0, 640);

  private final String label;
  private final FoodKind kind;
  private final Keeping keeping;
  private final int shelfDays;
  private final int stockDays;
  private final int priceFen;
  private final Trade grower;
  private final Trade maker;
  private final Source source;

  Ingredient(
      String label,
      FoodKind kind,
      Keeping keeping,
      int shelfDays,
      int stockDays,
      int priceFen,
      Trade grower,
      Trade maker) {
    this(label, kind, keeping, shelfDays, stockDays, priceFen, grower, maker, Source.MADE);
  }

  Ingredient(
      String label,
      FoodKind kind,
      Keeping keeping,
      int shelfDays,
      int stockDays,
      int priceFen,
      Trade grower,
      Source source) {
    this(label, kind, keeping, shelfDays, stockDays, priceFen, grower, grower, source);
  }

  /** What grows on vegetable farms. */
  Ingredient(
      String label, FoodKind kind, Keeping keeping, int shelfDays, int stockDays, int priceFen) {
    this(
        label,
        kind,
        keeping,
        shelfDays,
        stockDays,
        priceFen,
        Trade.VEGETABLE_FARM,
        kind == FoodKind.FARM_PRODUCE ? Source.FARM : Source.MARKET);
  }

  Ingredient(
      String label,
      FoodKind kind,
      Keeping keeping,
      int shelfDays,
      int stockDays,
      int priceFen,
      Trade grower,
      Trade maker,
      Source source) {
    this.label = label;
    this.kind = kind;
    this.keeping = keeping;
    this.shelfDays = shelfDays;
    this.stockDays = stockDays;
    this.priceFen = priceFen;
    this.grower = grower;
    this.maker = maker;
    this.source = source;
  }

  /** As in the names of lots: {@code cabbage}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it is called in the kitchen. */
  public String label() {
    return label;
  }

  public FoodKind kind() {
    return kind;
  }

  public Keeping keeping() {
    return keeping;
  }

  /** How many days after it was made it may be used. */
  public int shelfDays() {
    return shelfDays;
  }

  /** For how many days a canteen buys it ahead; 0 for what is bought for the day. */
  public int stockDays() {
    return stockDays;
  }

  /** Fen a kilogram. */
  public int priceFen() {
    return priceFen;
  }

  /** Who grows it, or what it is made of. */
  public Trade grower() {
    return grower;
  }

  /** Who makes it of what was grown; the grower where nobody does. */
  public Trade maker() {
    return maker;
  }

  public Source source() {
    return source;
  }
}
