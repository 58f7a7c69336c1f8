package cn.mingchu.portal.notice;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Posts notices over HTTP, in the form that the receiver wants. */
record PostCarrier(NoticeForm form, Exchange exchange) implements Carrier {

  @Override
  public Optional<Objection> carry(Dispatch dispatch, Instant now) {
    try {
      return form.objection(exchange.send(form.post(dispatch, now)));
    } catch (IOException e) {
      return Optional.of(Objection.of(e));
    }
  }

  @Override
  public Duration pace() {
    return form.pace();
  }
}
