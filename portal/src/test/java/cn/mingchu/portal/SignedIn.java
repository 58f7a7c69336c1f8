package cn.mingchu.portal;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.account.NewAccount;
import cn.mingchu.portal.scope.Scope;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with an account, who has signed in with a browser of their own. */
public final class SignedIn {

  /** Good enough for the rule of passwords. */
  public static final String PASSWORD = "Correct-Horse-9";

  /** The name of the session's cookie where there is no TLS. */
  public static final String COOKIE = "mingchu-session";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Portal portal;
  private final String login;
  private final CookieManager cookies =
      new CookieManager(null, (uri, cookie) -> cookie.getName().equals(COOKIE));
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  private SignedIn(Portal portal, String login) {
    this.portal = portal;
    this.login = login;
  }

  /** Who sees the whole province. */
  public static SignedIn official(Portal portal) {
    return as(portal, Role.SUPERVISOR, new Scope(Scope.Level.PROVINCE, "51"));
  }

  /** Somebody new. */
  public static SignedIn as(Portal portal, Role role, Scope node) {
    String login = "person-" + NUMBERS.incrementAndGet();
    portal.accounts().open(new NewAccount(login, "张" + login, role, node), PASSWORD);
    SignedIn person = new SignedIn(portal, login);
    person.signIn(PASSWORD);
    return person;
  }

  /** Their browser, which keeps the cookie of the session and no other. */
  public HttpClient browser() {
    return browser;
  }

  public String login() {
    return login;
  }

  /** The value of the session's cookie. */
  public String session() {
    CookieStore store = cookies.getCookieStore();
    return store.getCookies().stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Fills in the form of the login page. */
  public HttpResponse<String> signIn(String password) {
    return post("/login", "/login", Map.of("login", login, "password", password));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  /** Sends the form of a page, with the token that stands in it. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    return postWith(token(get(page).body()), path, fields);
  }

  /** The token that stands in the form of a page. */
  public static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("a page without a form: " + page);
    }
    return token.group(1);
  }

  /** Sends a form with a token of the sender's. */
  public HttpResponse<String> postWith(String token, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + portal.port() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
