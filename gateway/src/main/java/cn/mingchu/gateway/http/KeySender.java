package cn.mingchu.gateway.http;

import cn.mingchu.gateway.intake.Sender;
import cn.mingchu.gateway.intake.Subject;
import cn.mingchu.gateway.key.ApiKey;

/** A sender who showed a key. */
record KeySender(ApiKey key) implements Sender {

  @Override
  public String source() {
    return key.id();
  }

  @Override
  public boolean speaksFor(Subject subject) {
    return subject.tellers().include(key.binding());
  }
}
