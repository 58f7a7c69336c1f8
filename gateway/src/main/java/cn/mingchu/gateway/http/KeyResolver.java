package cn.mingchu.gateway.http;

import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.KeyRing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the key of the one who asks; without one the handler is not reached. */
final class KeyResolver implements HandlerMethodArgumentResolver {

  private final KeyRing keys;

  KeyResolver(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(ApiKey.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return keys.authenticate(request.getHeader(HttpHeaders.AUTHORIZATION))
        .orElseThrow(HttpProblem::unauthorized);
  }
}
