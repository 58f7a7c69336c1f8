package cn.mingchu.schemas.food;

/** What some children must not eat, by the eight groups of GB 7718. */
public enum Allergen {
  /** Wheat, rye, barley and oats, and what is made of them. */
  GLUTEN,
  CRUSTACEAN,
  FISH,
  EGG,
  PEANUT,
  SOY,
  MILK,
  NUT
}
