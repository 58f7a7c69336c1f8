package cn.mingchu.schemas.region;

/** How far down the tree a region stands; its code has two more digits than the one above. */
public enum RegionLevel {
  PROVINCE(2),
  CITY(4),
  COUNTY(6);

  private final int codeDigits;

  RegionLevel(int codeDigits) {
    this.codeDigits = codeDigits;
  }

  public int codeDigits() {
    return codeDigits;
  }
}
