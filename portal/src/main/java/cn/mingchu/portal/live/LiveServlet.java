package cn.mingchu.portal.live;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * {@code /live?scope=region:511702&since=POSITION}: an event stream that says that something in the
 * scope changed, since then. No thread is held while nothing happens.
 */
final class LiveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient LiveFeed feed;
  private final transient Scopes scopes;
  private final transient BiPredicate<Visitor, Scope> maySee;

  LiveServlet(LiveFeed feed, Scopes scopes, BiPredicate<Visitor, Scope> maySee) {
    this.feed = feed;
    this.scopes = scopes;
    this.maySee = maySee;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = request.getParameter("scope");
    Optional<Scope> scope = text == null ? Optional.empty() : scopes.parse(text);
    if (scope.isEmpty()) {
      refuse(response, 400, "scope must be region:CODE, school:ID or device:ID");
      return;
    }
    Optional<Visitor> visitor = Visitor.current();
    if (visitor.isEmpty()) {
      refuse(response, 401, "sign in");
      return;
    }
    if (!maySee.test(visitor.get(), scope.get())) {
      refuse(response, 404, "there is no " + scope.get());
      return;
    }
    if (!feed.hasRoom()) {
      response.setHeader("Retry-After", "30");
      refuse(response, 503, "too many pages are open");
      return;
    }
    stream(request, response, visitor.get(), scope.get());
  }

  private void stream(
      HttpServletRequest request, HttpServletResponse response, Visitor visitor, Scope scope)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    ServletOutputStream out = response.getOutputStream();
    LivePage page = new LivePage(visitor, scope, context, out);
    context.addListener(new Departure(page));
    String lastEventId = request.getHeader("Last-Event-ID");
    feed.join(page, lastEventId == null ? request.getParameter("since") : lastEventId);
    out.setWriteListener(page);
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(why);
  }

  /** Takes a page off the feed when its connection ends, however it ends. */
  private final class Departure implements AsyncListener {

    private final LivePage page;

    Departure(LivePage page) {
      this.page = page;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      feed.leave(page);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      page.close();
    }

    @Override
    public void onError(AsyncEvent event) {
      feed.leave(page);
      page.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
