package cn.mingchu.portal.publicity;

import cn.mingchu.portal.page.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every page for everybody has, and what is shown where there is none. */
@ControllerAdvice(basePackageClasses = PublicAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicAdvice {

  @ModelAttribute
  void links(Model model, HttpServletRequest request, Locale locale) {
    model.addAllAttributes(around(request, locale).getModel());
  }

  @ExceptionHandler(NotFoundException.class)
  ModelAndView notFound(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return problem(HttpStatus.NOT_FOUND, request, response, locale);
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ModelAndView unreadable(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return problem(HttpStatus.BAD_REQUEST, request, response, locale);
  }

  private static ModelAndView problem(
      HttpStatus status, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ModelAndView page = around(request, locale);
    page.setViewName("public/problem");
    page.setStatus(status);
    page.addObject("status", status.value());
    return page;
  }

  private static ModelAndView around(HttpServletRequest request, Locale locale) {
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    PublicLinks links = new PublicLinks(english);
    boolean isAsked = request.getMethod().equals("GET");
    return new ModelAndView()
        .addObject("links", links)
        .addObject(
            "otherLanguage",
            links.otherLanguage(
                request.getRequestURI(), isAsked ? request.getQueryString() : null));
  }
}
