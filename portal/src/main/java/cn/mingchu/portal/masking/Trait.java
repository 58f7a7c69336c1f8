package cn.mingchu.portal.masking;

/** What in a text could tell who somebody is; each stands in what is left by a word of its own. */
public enum Trait {
  /** Telephones, identity cards, bank and student cards: whatever has many digits. */
  NUMBER("〔号码〕"),
  /** Of a child, a parent, a teacher or anybody else. */
  NAME("〔姓名〕"),
  /** A class of a school: too few children to stay unknown among. */
  CLASS("〔班级〕"),
  PLATE("〔车牌〕"),
  /** Of mail, chat and web. */
  ACCOUNT("〔账号〕"),
  /** A house or a flat. */
  HOME("〔住址〕");

  private final String placeholder;

  Trait(String placeholder) {
    this.placeholder = placeholder;
  }

  /** What stands in its place. */
  public String placeholder() {
    return placeholder;
  }
}
