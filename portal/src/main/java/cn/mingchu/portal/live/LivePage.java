package cn.mingchu.portal.live;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open page, as server-sent events.
 *
 * <p>Writes never block: what cannot be sent yet is merged with what comes after it. All writing
 * happens under this object's lock, because the container and the feed both write.
 */
final class LivePage implements WriteListener {

  private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

  private final Visitor visitor;
  private final Scope scope;
  private final AsyncContext context;
  private final ServletOutputStream out;

  private String epoch = "";
  private long told;
  private long newest;
  private boolean greeted;
  private boolean findings;
  private boolean readings;
  private boolean heartbeat;
  private boolean unflushed;
  private boolean closed;

  LivePage(Visitor visitor, Scope scope, AsyncContext context, ServletOutputStream out) {
    this.visitor = visitor;
    this.scope = scope;
    this.context = context;
    this.out = out;
  }

  Visitor visitor() {
    return visitor;
  }

  Scope scope() {
    return scope;
  }

  /** Where the feed stands when the page begins to listen. */
  synchronized void welcome(String feedEpoch, long feedNewest) {
    epoch = feedEpoch;
    told = feedNewest;
    newest = feedNewest;
  }

  /** Remembers a change until the next push, if it is about this page. */
  synchronized void note(LiveEvent event) {
    findings |= event.tellsFindingsOf(scope);
    readings |= event.tellsReadingsOf(scope);
    newest = Math.max(newest, event.number());
  }

  /** Sends what was noted, if the connection can take it. */
  synchronized void push() {
    if (greeted && (findings || readings || heartbeat)) {
      write();
    }
  }

  /** Proves the connection alive, and finds out whether the page is still there. */
  synchronized void beat() {
    heartbeat = true;
    push();
  }

  @Override
  public synchronized void onWritePossible() {
    write();
  }

  @Override
  public void onError(Throwable problem) {
    LOG.debug("A page of {} went away", scope, problem);
    close();
  }

  synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        context.complete();
      } catch (IllegalStateException e) {
        LOG.debug("The container was faster to let a page of {} go", scope, e);
      }
    }
  }

  private void write() {
    try {
      while (!closed && out.isReady()) {
        if (unflushed) {
          out.flush();
          unflushed = false;
          continue;
        }
        String text = next();
        if (text.isEmpty()) {
          return;
        }
        out.write(text.getBytes(StandardCharsets.UTF_8));
        unflushed = true;
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A page of {} went away", scope, e);
      close();
    }
  }

  /** The next bytes to send; empty if there is nothing to tell. */
  private String next() {
    if (findings || readings) {
      String event =
          "id: %s-%d\nevent: change\ndata: {\"findings\":%b,\"readings\":%b}\n\n"
              .formatted(epoch, newest, findings, readings);
      findings = false;
      readings = false;
      heartbeat = false;
      told = newest;
      return event;
    }
    // Behind what the page missed: its number says that the page knows of all until then.
    if (!greeted) {
      greeted = true;
      return "retry: 2000\nid: %s-%d\nevent: hello\ndata: {}\n\n".formatted(epoch, told);
    }
    if (heartbeat) {
      heartbeat = false;
      return "event: heartbeat\ndata: {}\n\n";
    }
    return "";
  }
}
