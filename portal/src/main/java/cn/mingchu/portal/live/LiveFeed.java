package cn.mingchu.portal.live;

import cn.mingchu.portal.access.ValidVisitors;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.projection.Changes;
import cn.mingchu.portal.projection.ProjectionListener;
import cn.mingchu.portal.settings.PortalSettings;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/**
 * Tells every open page what changed in its scope.
 *
 * <p>One thread serves all pages: it never waits for a page, because a page that is not ready to
 * take bytes is told later, all at once.
 */
final class LiveFeed implements ProjectionListener, LivePosition, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

  /** As many changes as a page can have missed and still be told exactly what. */
  private static final int REMEMBERED = 4_096;

  private final PortalSettings.Live settings;
  private final ValidVisitors visitors;
  private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
  private final Deque<LiveEvent> remembered = new ArrayDeque<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Tells this feed's numbers from those of one before a restart. */
  private final String epoch;

  private long newest;

  LiveFeed(PortalSettings.Live settings, ValidVisitors visitors) {
    this.settings = settings;
    this.visitors = visitors;
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    this.epoch = HexFormat.of().formatHex(random);
    Thread pusher = new Thread(this::pushUntilStopped, "live-pages");
    pusher.setDaemon(true);
    pusher.start();
  }

  @Override
  public synchronized void committed(Changes changes) {
    newest++;
    LiveEvent event = LiveEvent.of(newest, changes);
    remembered.addLast(event);
    if (remembered.size() > REMEMBERED) {
      remembered.removeFirst();
    }
    pages.forEach(page -> page.note(event));
  }

  @Override
  public synchronized String position() {
    return epoch + '-' + newest;
  }

  /** Whether one more page may listen. */
  boolean hasRoom() {
    return pages.size() < settings.pages();
  }

  /** How many pages listen. */
  int pages() {
    return pages.size();
  }

  /**
   * Lets a page listen.
   *
   * @param lastEventId what the page was last told, or the position it was made at; null for one
   *     that only wants to know what is still to come
   */
  synchronized void join(LivePage page, @Nullable String lastEventId) {
    List<LiveEvent> missed = lastEventId == null ? List.of() : missedSince(lastEventId);
    page.welcome(epoch, newest);
    missed.forEach(page::note);
    pages.add(page);
  }

  void leave(LivePage page) {
    pages.remove(page);
  }

  @Override
  public void destroy() {
    stopping.countDown();
    pages.forEach(LivePage::close);
    pages.clear();
  }

  /** What a page missed; everything, where that is not known any more. */
  private List<LiveEvent> missedSince(String lastEventId) {
    int dash = lastEventId.indexOf('-');
    boolean ours = dash > 0 && lastEventId.substring(0, dash).equals(epoch);
    if (!ours) {
      return List.of(everything());
    }
    long last;
    try {
      last = Long.parseLong(lastEventId.substring(dash + 1));
    } catch (NumberFormatException e) {
      return List.of(everything());
    }
    LiveEvent oldest = remembered.peekFirst();
    if (last > newest || (oldest != null && last < oldest.number() - 1)) {
      return List.of(everything());
    }
    List<LiveEvent> missed = new ArrayList<>();
    for (LiveEvent event : remembered) {
      if (event.number() > last) {
        missed.add(event);
      }
    }
    return missed;
  }

  private LiveEvent everything() {
    return LiveEvent.ofEverything(newest);
  }

  private void pushUntilStopped() {
    long interval = TimeUnit.SECONDS.toMillis(1) / settings.pushesPerSecond();
    long beats = Math.max(1, settings.heartbeat().toMillis() / interval);
    try {
      for (long round = 1; !stopping.await(interval, TimeUnit.MILLISECONDS); round++) {
        boolean beat = round % beats == 0;
        if (beat) {
          letGoWhoMayNotLookAnyMore();
        }
        pages.forEach(page -> serve(page, beat));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page that is open must not outlive the rights of whoever opened it. */
  private void letGoWhoMayNotLookAnyMore() {
    Set<Visitor> looking = pages.stream().map(LivePage::visitor).collect(Collectors.toSet());
    if (looking.isEmpty()) {
      return;
    }
    try {
      Set<Visitor> valid = visitors.stillValid(looking);
      pages.stream().filter(page -> !valid.contains(page.visitor())).forEach(LivePage::close);
    } catch (DataAccessException e) {
      // Nothing changes on pages while there is no database; it is asked again with the next beat.
      LOG.warn("Nobody can be asked who may still look: {}", e.toString());
    }
  }

  private static void serve(LivePage page, boolean beat) {
    try {
      if (beat) {
        page.beat();
      } else {
        page.push();
      }
    } catch (RuntimeException e) {
      LOG.error("A page of {} cannot be served", page.scope(), e); // the others must still be
      page.close();
    }
  }
}
