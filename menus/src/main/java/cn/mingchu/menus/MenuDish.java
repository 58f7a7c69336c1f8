package cn.mingchu.menus;

import java.util.List;

/** A dish with its quantities. */
public record MenuDish(String name, List<MenuFood> foods) {

  public MenuDish {
    foods = List.copyOf(foods);
  }
}
