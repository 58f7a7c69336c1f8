package cn.mingchu.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Chinese unless a person asks for English: by {@code ?lang=en}, which is remembered, or by
 * browser. Pages for everybody are in the language that their address says, so that the same
 * address is the same page.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("mingchu-lang");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(LanguageConfiguration::fromBrowser);
    return new ByAddress(resolver);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Choice());
  }

  private static Locale fromBrowser(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Language");
    if (accepted == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return best == null ? Locale.SIMPLIFIED_CHINESE : best;
    } catch (IllegalArgumentException e) {
      return Locale.SIMPLIFIED_CHINESE; // a header that nobody can read asks for nothing
    }
  }

  /** Of pages for everybody by the address alone, of others as it was chosen. */
  private record ByAddress(LocaleResolver chosen) implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
      if (!isForEverybody(request)) {
        return chosen.resolveLocale(request);
      }
      return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(
        HttpServletRequest request,
        @Nullable HttpServletResponse response,
        @Nullable Locale locale) {
      if (!isForEverybody(request)) {
        chosen.setLocale(request, response, locale);
      }
    }

    private static boolean isForEverybody(HttpServletRequest request) {
      String path = request.getRequestURI();
      return path.equals("/public") || path.startsWith("/public/");
    }
  }

  /** Takes the two known values of {@code ?lang} and no other. */
  private static final class Choice implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      String asked = request.getParameter("lang");
      LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
      if (resolver != null && "en".equals(asked)) {
        resolver.setLocale(request, response, Locale.ENGLISH);
      } else if (resolver != null && "zh".equals(asked)) {
        resolver.setLocale(request, response, Locale.SIMPLIFIED_CHINESE);
      }
      return true;
    }
  }
}
