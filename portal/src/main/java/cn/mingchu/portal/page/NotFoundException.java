package cn.mingchu.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such region, school, device or finding. */
public final class NotFoundException extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String what) {
    super(HttpStatus.NOT_FOUND, what);
  }
}
