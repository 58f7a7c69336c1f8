package cn.mingchu.portal.publicity;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.feedback.TrackingCode;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.settings.PublicitySettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where parents write and look up their answer. Nobody is asked who they are, and nothing that
 * could tell is kept.
 */
@Controller
@Shows(Shows.What.NOTHING)
class LetterController {

  /** What the form that looks an answer up is sealed for. */
  private static final String LOOKING_UP = "answer";

  private final Publications publications;
  private final PublicitySettings settings;
  private final FormSeal seal;
  private final PostLimit limit;
  private final String cookieName;
  private final boolean https;
  private final Clock clock;

  /** By which forms grow old, also where the kitchens' time is a simulation's. */
  private final Clock wall = Clock.systemUTC();

  LetterController(Publications publications, PortalSettings settings, Clock clock) {
    this.publications = publications;
    this.settings = settings.publicity();
    this.seal = new FormSeal(this.settings.secret());
    this.limit = new PostLimit(this.settings.postsPerAddress());
    this.https = settings.access().https();
    this.cookieName = https ? "__Host-mingchu-form" : "mingchu-form";
    this.clock = clock;
  }

  @GetMapping("/public/school/{id}/feedback")
  String form(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String meal,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return form(school(id), Letter.empty(day, meal), null, List.of(), model, request, response);
  }

  @PostMapping("/public/school/{id}/feedback")
  String send(
      @PathVariable String id,
      @RequestParam(name = "seal", required = false) @Nullable String sealed,
      @RequestParam(required = false) @Nullable Integer rating,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String meal,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean complaint,
      @RequestParam(defaultValue = "false") boolean show,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    PublicSchool school = school(id);
    Letter letter = new Letter(rating, day, meal, words, complaint, show);
    Optional<UUID> form = seal.open(sealed, cookie(request), about(id), wall.instant());
    if (form.isEmpty()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return form(school, letter, "again", List.of(), model, request, response);
    }
    if (!isTaken(request, response)) {
      return form(school, letter, "busy", List.of(), model, request, response);
    }
    Instant now = clock.instant();
    List<Letter.Fault> faults = letter.faults(LocalDate.ofInstant(now, Words.ZONE));
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(school, letter, null, faults, model, request, response);
    }
    TrackingCode code = seal.code(form.get());
    publications.take(form.get(), id, letter, code, now);
    model.addAttribute("school", school);
    model.addAttribute("code", letter.words().isBlank() ? null : code.written());
    model.addAttribute("masked", letter.masked());
    model.addAttribute("answerWithin", settings.answerWithin());
    isNotKept(response);
    return "public/sent";
  }

  @GetMapping("/public/answer")
  String lookUp(Model model, HttpServletRequest request, HttpServletResponse response) {
    return lookUp(null, model, request, response);
  }

  /** The code comes in the body: an address is kept by browsers, and written down by servers. */
  @PostMapping("/public/answer")
  String answer(
      @RequestParam(name = "seal", required = false) @Nullable String sealed,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (seal.open(sealed, cookie(request), LOOKING_UP, wall.instant()).isEmpty()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return lookUp("again", model, request, response);
    }
    if (!isTaken(request, response)) {
      return lookUp("busy", model, request, response);
    }
    Optional<Answered> answered = TrackingCode.read(code).flatMap(publications::answered);
    if (answered.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return lookUp("unknown", model, request, response);
    }
    model.addAttribute("answered", answered.get());
    model.addAttribute("answerWithin", settings.answerWithin());
    return lookUp(null, model, request, response);
  }

  private String form(
      PublicSchool school,
      Letter letter,
      @Nullable String said,
      List<Letter.Fault> faults,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    model.addAttribute("school", school);
    model.addAttribute("letter", letter);
    model.addAttribute("said", said);
    model.addAttribute("faults", faults.stream().map(Letter.Fault::name).toList());
    model.addAttribute("meals", Letter.MEALS);
    model.addAttribute("today", today);
    model.addAttribute("earliest", today.minusDays(Letter.DAYS_BACK));
    model.addAttribute("most", Letter.MOST_CHARACTERS);
    model.addAttribute("answerWithin", settings.answerWithin());
    model.addAttribute("keepOriginalDays", settings.keepOriginal().toDays());
    seal(about(school.schoolId()), model, request, response);
    return "public/feedback";
  }

  private String lookUp(
      @Nullable String said,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("said", said);
    seal(LOOKING_UP, model, request, response);
    return "public/answer";
  }

  /** Seals a form for the browser that asks, which is given a cookie if it has none. */
  private void seal(
      String about, Model model, HttpServletRequest request, HttpServletResponse response) {
    String cookie = cookie(request);
    String bound = cookie == null ? seal.newCookie() : cookie;
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(cookieName, bound)
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax")
            .path("/")
            .maxAge(FormSeal.OPEN)
            .build()
            .toString());
    model.addAttribute("seal", seal.seal(bound, about, wall.instant()));
    isNotKept(response);
  }

  private boolean isTaken(HttpServletRequest request, HttpServletResponse response) {
    boolean taken = limit.takes(request.getRemoteAddr(), wall.instant());
    if (!taken) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(
          HttpHeaders.RETRY_AFTER,
          Long.toString(Math.max(1, PostLimit.REFILL.toSeconds() / settings.postsPerAddress())));
    }
    return taken;
  }

  private @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(cookieName) && FormSeal.isCookie(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private PublicSchool school(String id) {
    return publications.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  private static String about(String schoolId) {
    return "school " + schoolId;
  }

  private static void isNotKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
