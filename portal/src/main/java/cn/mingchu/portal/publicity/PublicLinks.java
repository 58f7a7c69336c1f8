package cn.mingchu.portal.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of public pages in the language of the page: it stands in the address, so that the same
 * address is the same page for everybody.
 *
 * @param english whether in English, and not in Chinese
 */
public record PublicLinks(boolean english) {

  public String search() {
    return of("/public");
  }

  /** The schools of a county. */
  public String county(String code) {
    return of("/public?county=" + code);
  }

  public String school(String schoolId) {
    return of("/public/school/" + schoolId);
  }

  /** The week that begins on a Monday. */
  public String week(String schoolId, LocalDate monday) {
    return of("/public/school/" + schoolId + "?week=" + monday);
  }

  public String poster(String schoolId) {
    return of("/public/school/" + schoolId + "/poster");
  }

  /** Where something is said of a school. */
  public String feedback(String schoolId) {
    return of("/public/school/" + schoolId + "/feedback");
  }

  /** Where something is said of a meal. */
  public String feedback(String schoolId, LocalDate day, String meal) {
    return of("/public/school/" + schoolId + "/feedback?day=" + day + "&meal=" + meal);
  }

  /** Where an answer is looked up. */
  public String answer() {
    return of("/public/answer");
  }

  public String openData() {
    return of("/public/open-data");
  }

  /** The same page in the other language. */
  public String otherLanguage(String path, @Nullable String query) {
    String rest =
        query == null ? "" : query.replaceAll("(?:^|&)lang=[a-z]*", "").replaceAll("^&", "");
    return new PublicLinks(!english).of(rest.isEmpty() ? path : path + "?" + rest);
  }

  private String of(String path) {
    return english ? path + (path.contains("?") ? "&" : "?") + "lang=en" : path;
  }
}
