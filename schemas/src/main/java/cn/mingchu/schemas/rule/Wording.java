package cn.mingchu.schemas.rule;

import java.io.Serializable;

/** The same words in Chinese and in English. */
public record Wording(String zh, String en) implements Serializable {

  public Wording {
    if (zh.isBlank()) {
      throw new IllegalArgumentException("zh: must not be blank");
    }
    if (en.isBlank()) {
      throw new IllegalArgumentException("en: must not be blank");
    }
  }
}
