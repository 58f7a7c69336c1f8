package cn.mingchu.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that does not answer is a passing state, not a fault of the page: 503. */
@ControllerAdvice
class DatabaseDownAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDownAdvice.class);

  @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
  void unavailable(Exception problem, HttpServletResponse response) throws IOException {
    LOG.warn("PostgreSQL does not answer: {}", problem.toString());
    response.setHeader("Retry-After", "10");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
