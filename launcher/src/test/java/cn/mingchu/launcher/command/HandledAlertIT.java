package cn.mingchu.launcher.command;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.launcher.AnyPorts;
import cn.mingchu.launcher.client.GatewayClient;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An alert of the whole system, handled by one person on a phone and verified by another. */
class HandledAlertIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pages");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double PAGE_PATIENCE_MILLIS = 30_000;

  private static final String SCHOOL = "2151000009";
  private static final String OTHER_COUNTY = "511702";

  @TempDir Path temporary;

  @Test
  void isHandledByOnePersonAndVerifiedByAnother() throws Exception {
    assumeThat(Files.isExecutable(CHROMIUM))
        .as("%s is not installed: apt-get install chromium", CHROMIUM)
        .isTrue();
    Files.createDirectories(PICTURES);
    Path data = temporary.resolve("data");
    CommandRun up =
        CommandRun.begin(temporary, AnyPorts.with("up", "--data", data.toString(), "--json"));
    await().atMost(PATIENCE).until(() -> up.isOver() || !up.out().isEmpty());
    assertThat(up.isOver()).as(up.err()).isFalse();
    JsonNode where = JsonMapper.shared().readTree(up.out());
    Path password = Files.writeString(temporary.resolve("password"), "Correct-Horse-9\n");
    createUser(data, password, "leader", "王校长", "school_leader", SCHOOL);
    createUser(data, password, "county", "李监管", "supervisor", "511781");
    sendGas(URI.create(where.required("gateway").asString()), newKey(data));

    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = browser(playwright)) {
      String portal = where.required("portal").asString();
      Page leader = signedIn(browser, portal, "leader", 360, 780);
      Page county = signedIn(browser, portal, "county", 1280, 860);
      handle(leader, county, portal);
    }
    up.stop();
    assertThat(up.status()).as(up.err()).isZero();
  }

  private void handle(Page leader, Page county, String portal) {
    leader.navigate(portal + "/school/" + SCHOOL + "/alerts");
    Locator listed = leader.locator(".alerts .finding");
    assertThat(listed).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    picture(leader, "alerts-phone");
    listed.locator("a").click();
    assertThat(leader.locator("#life")).hasAttribute("data-state", "NEW");
    picture(leader, "alert-new-phone");

    act(leader, "ACKNOWLEDGE", "", "ACKNOWLEDGED");
    act(leader, "ACT", "已关阀、开窗通风，人员撤出。", "IN_PROGRESS");
    act(leader, "SUBMIT", "更换软管并检漏，读数已降到 0。", "SUBMITTED");
    assertThat(leader.locator("button[value=VERIFY]")).hasCount(0);
    picture(leader, "alert-submitted-phone");

    assertThat(county.navigate(portal + "/region/" + OTHER_COUNTY).status()).isEqualTo(404);
    county.navigate(portal + "/");
    assertThat(county.locator("h1")).hasText("万源市");
    county.navigate(portal + "/region/511781/alerts?state=SUBMITTED");
    county.locator(".alerts .finding a").click();
    picture(county, "alert-submitted");
    act(county, "VERIFY", "", "VERIFIED");
    picture(county, "alert-verified");

    assertThat(leader.locator("#life"))
        .hasAttribute(
            "data-state",
            "VERIFIED",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PAGE_PATIENCE_MILLIS));
    assertThat(leader.locator(".step-VERIFIED")).containsText("李监管");
  }

  /** As a person does it, with the keyboard alone where nothing has to be written. */
  private static void act(Page page, String kind, String words, String state) {
    if (!words.isEmpty()) {
      page.locator("#words").fill(words);
    }
    page.locator("button[value=" + kind + "]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#life"))
        .hasAttribute(
            "data-state",
            state,
            new LocatorAssertions.HasAttributeOptions().setTimeout(PAGE_PATIENCE_MILLIS));
  }

  private static Page signedIn(
      Browser browser, String portal, String login, int width, int height) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"))
            .newPage();
    page.navigate(portal + "/");
    assertThat(page.locator("#login")).isFocused();
    picture(page, "login-" + width);
    page.locator("#login").fill(login);
    page.locator("#password").fill("Correct-Horse-9");
    page.keyboard().press("Enter");
    assertThat(page.locator(".leave")).isAttached();
    return page;
  }

  /** Nothing may be wider than the window, on the narrowest phone as on a desk. */
  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as("how much too wide " + name + " is")
        .isEqualTo(0);
  }

  private static Browser browser(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static void sendGas(URI gateway, String key) throws Exception {
    GatewayClient sender = new GatewayClient(gateway, key);
    sender.put(
        "schools",
        SCHOOL,
        "{\"name\":\"万源市实验小学\",\"regionCode\":\"511781\",\"type\":\"PRIMARY\",\"diners\":1200}");
    sender.put(
        "devices",
        "gas-9",
        "{\"schoolId\":\"%s\",\"kind\":\"GAS_DETECTOR\",\"name\":\"灶间燃气探头\",\"periodSeconds\":60}"
            .formatted(SCHOOL));
    sender.deliver(
        "kitchen-readings",
        List.of(
            "{\"eventId\":\"%s\",\"eventTime\":\"%s\",\"deviceId\":\"gas-9\",\"quantity\":\"COMBUSTIBLE_GAS\",\"value\":55}"
                .formatted(UUID.randomUUID(), Instant.now())));
  }

  private String newKey(Path data) {
    CommandRun create =
        CommandRun.begin(
            temporary,
            "key",
            "create",
            "--data",
            data.toString(),
            "--label",
            "test",
            "--school",
            "*",
            "--scope",
            "events",
            "--scope",
            "reference");
    assertThat(create.status()).as(create.err()).isZero();
    return create.out();
  }

  private void createUser(
      Path data, Path password, String login, String name, String role, String at) {
    CommandRun create =
        CommandRun.begin(
            temporary,
            "user",
            "create",
            "--data",
            data.toString(),
            "--login",
            login,
            "--name",
            name,
            "--role",
            role,
            "--at",
            at,
            "--password-file",
            password.toString());
    assertThat(create.status()).as(create.err()).isZero();
  }
}
