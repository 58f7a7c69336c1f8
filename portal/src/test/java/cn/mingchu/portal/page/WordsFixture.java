package cn.mingchu.portal.page;

import org.springframework.context.MessageSource;

/** Words as the pages have them. */
public final class WordsFixture {

  private WordsFixture() {}

  public static Words words(MessageSource messages) {
    return new Words(messages);
  }
}
