package cn.mingchu.portal.page;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.live.LivePosition;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

  private final PortalSettings settings;
  private final Projection projection;
  private final LivePosition live;
  private final Clock clock;

  FrameAdvice(PortalSettings settings, Projection projection, LivePosition live, Clock clock) {
    this.settings = settings;
    this.projection = projection;
    this.live = live;
    this.clock = clock;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, Locale locale) {
    return new Frame(
        clock.instant(),
        settings.simulated(),
        settings.speed(),
        Locale.ENGLISH.getLanguage().equals(locale.getLanguage()),
        request.getParameter("wall") != null,
        request.getRequestURI(),
        live.position(),
        projection.lanes(),
        visitor());
  }

  /** Nobody, where there is no database to ask: the page that says so has a frame, too. */
  private static @Nullable Visitor visitor() {
    try {
      return Visitor.current().orElse(null);
    } catch (DataAccessException e) {
      return null;
    }
  }
}
