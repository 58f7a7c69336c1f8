package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who is let in, and how: Spring Security, set up in one place. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInConfiguration {

  private static final String BEARER = "Bearer ";

  /** Before the dispatcher, and behind what sets the headers of every answer. */
  private static final int ORDER = -100;

  @Bean
  Accounts accounts(JdbcTemplate database, PortalSettings settings, WallClock wall) {
    return new Accounts(database, settings.access(), wall.clock());
  }

  @Bean
  WallClock wallClock() {
    return new WallClock(Clock.systemUTC());
  }

  @Bean
  DelegatingFilterProxyRegistrationBean securityFilter() {
    DelegatingFilterProxyRegistrationBean filter =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.setOrder(ORDER);
    filter.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD);
    filter.setAsyncSupported(true);
    return filter;
  }

  /** What is in an address may be the name of a lot, and a supplier's lots have slashes in them. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    return firewall;
  }

  /**
   * Pages for everybody know no visitor, whoever is signed in: no session, and forms with a seal of
   * their own against foreign pages ({@code publicity.FormSeal}).
   */
  @Bean
  @Order(0)
  SecurityFilterChain everybody(HttpSecurity http) {
    return http.securityMatcher("/public", "/public/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(CsrfConfigurer::disable)
        .headers(
            headers ->
                headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
        .build();
  }

  @Bean
  SecurityFilterChain signIn(
      HttpSecurity http,
      Accounts accounts,
      PortalSettings settings,
      WallClock wall,
      ApplicationEventPublisher events) {
    ProviderManager people = new ProviderManager(new PasswordSignIn(accounts, wall.clock()));
    people.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
    HttpSessionRequestCache asked = new HttpSessionRequestCache();
    asked.setRequestMatcher(
        request -> request.getMethod().equals("GET") && !AskToSignIn.NO_PAGE.matches(request));
    return http.authenticationManager(people)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers("/login", "/static/**", "/webjars/**")
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(Visitor.SEES_EVERYTHING)
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .failureUrl("/login?refused"))
        .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/login?left"))
        .requestCache(cache -> cache.requestCache(asked))
        .addFilterBefore(
            programs(settings, accounts, wall.clock()), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new SignInAnew(accounts), AuthorizationFilter.class)
        .csrf(csrf -> csrf.ignoringRequestMatchers(SignInConfiguration::isCallOfProgram))
        .exceptionHandling(
            problems ->
                problems
                    .authenticationEntryPoint(new AskToSignIn())
                    .accessDeniedHandler(SignInConfiguration::refuse))
        .headers(
            headers ->
                headers
                    .defaultsDisabled()
                    .cacheControl(Customizer.withDefaults())
                    .httpStrictTransportSecurity(Customizer.withDefaults()))
        .build();
  }

  /** Programs show their token with each request, and get no session. */
  private static AuthenticationFilter programs(
      PortalSettings settings, Accounts accounts, Clock wall) {
    PortalSettings.Access access = settings.access();
    AuthenticationFilter filter =
        new AuthenticationFilter(
            new ProviderManager(
                new MachineToken(access.machineToken(), wall),
                new DashboardToken(access.dashboardToken(), accounts, wall)),
            SignInConfiguration::token);
    filter.setSuccessHandler((request, response, authentication) -> {});
    filter.setFailureHandler(new AskToSignIn()::commence);
    return filter;
  }

  private static @Nullable Authentication token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !isOfProgram(request)) {
      return null;
    }
    String login =
        request.getRequestURI().equals(DashboardToken.PATH)
            ? request.getHeader(DashboardToken.LOGIN)
            : null;
    return new PreAuthenticatedAuthenticationToken(
        login == null ? "" : login, header.substring(BEARER.length()));
  }

  /** A program calls the interface; the forms of pages are filled in by people. */
  private static boolean isCallOfProgram(HttpServletRequest request) {
    String path = request.getRequestURI();
    return isOfProgram(request) && (path.startsWith("/api/") || path.equals(DashboardToken.PATH));
  }

  /** No foreign page can make a browser send this header. */
  private static boolean isOfProgram(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  /** A form that lay open longer than its session is asked for once more, and not refused. */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
      throws IOException {
    if (problem instanceof CsrfException && request.getRequestURI().equals("/login")) {
      response.sendRedirect("/login?again");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
