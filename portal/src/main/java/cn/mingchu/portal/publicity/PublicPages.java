package cn.mingchu.portal.publicity;

import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives pages for everybody a tag, so that a browser that has one need not be sent it again, and
 * shows those that many ask for from memory: a parents' evening is a thousand phones and one page.
 *
 * <p>What is shown again is what its handler called public, by addresses of which there are not too
 * many: a school's week, and not what somebody searches for.
 */
@Component
@Order(PublicPages.ORDER)
final class PublicPages extends OncePerRequestFilter {

  /** Behind what sets the headers of every answer, before sessions and everything else. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final long SHELF_BYTES = 32L << 20;
  private static final Duration MAKING_TAKES = Duration.ofSeconds(10);
  private static final Pattern PATH = Pattern.compile("/public(?:/school/[A-Za-z0-9._-]{1,64})?");
  private static final Pattern QUERY =
      Pattern.compile("(?:week=[0-9]{4}-[0-9]{2}-[0-9]{2})?&?(?:lang=en)?");

  private final PageShelf shelf;
  private final Clock wall = Clock.systemUTC();

  PublicPages(PortalSettings settings) {
    this.shelf = new PageShelf(SHELF_BYTES, settings.publicity().freshFor(), MAKING_TAKES);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("GET")
        || !(path.equals("/public") || path.startsWith("/public/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    boolean isShelved =
        PATH.matcher(request.getRequestURI()).matches() && QUERY.matcher(query).matches();
    String key = request.getRequestURI() + "?" + query;
    Optional<StoredPage> found = isShelved ? shelf.find(key, wall.instant()) : Optional.empty();
    if (found.isPresent()) {
      send(found.get(), request, response);
      return;
    }
    ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, made);
    String cacheControl = response.getHeader(HttpHeaders.CACHE_CONTROL);
    if (made.getStatus() != HttpServletResponse.SC_OK
        || cacheControl == null
        || !cacheControl.contains("public")) {
      made.copyBodyToResponse();
      return;
    }
    StoredPage page =
        new StoredPage(
            made.getContentAsByteArray(),
            made.getContentType(),
            response.getHeader(HttpHeaders.CONTENT_DISPOSITION),
            cacheControl);
    if (isShelved) {
      shelf.put(key, page, wall.instant());
    }
    response.resetBuffer();
    send(page, request, response);
  }

  private static void send(
      StoredPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.ETAG, page.tag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, page.cacheControl());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (page.isKnownBy(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    setIfKnown(response, HttpHeaders.CONTENT_DISPOSITION, page.disposition());
    if (page.contentType() != null) {
      response.setContentType(page.contentType());
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean packed = page.isPacked() && accepted != null && accepted.contains("gzip");
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] content = packed ? page.packed() : page.plain();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static void setIfKnown(
      HttpServletResponse response, String header, @Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }
}
