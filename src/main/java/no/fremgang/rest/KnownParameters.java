package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.core.Fault;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query parameter the operation does not take: passed over in silence, a mistyped filter
 * would give more than was asked for.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/**");
  }

  /**
   * @throws UnusableRequest for parameters of the address that are unknown, naming all of them
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (handler instanceof HandlerMethod operation && query != null) {
      SortedSet<String> known = of(operation);
      List<Fault> faults =
          sent(query).stream()
              .filter(name -> !known.contains(name))
              .map(name -> unknown(name, known))
              .toList();
      if (!faults.isEmpty()) {
        throw new UnusableRequest(faults);
      }
    }
    return true;
  }

  /** The names of the query parameters the operation takes. */
  static SortedSet<String> of(HandlerMethod operation) {
    SortedSet<String> names = new TreeSet<>();
    for (MethodParameter parameter : operation.getMethodParameters()) {
      RequestParam taken = parameter.getParameterAnnotation(RequestParam.class);
      if (taken != null) {
        names.add(taken.name().isEmpty() ? nameOf(parameter) : taken.name());
      }
    }
    return names;
  }

  private static String nameOf(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(NAMES);
    return Objects.requireNonNull(parameter.getParameterName());
  }

  /** Names in the address alone: those in a form are part of the body. */
  private static List<String> sent(String query) {
    List<String> names = new ArrayList<>();
    UriComponentsBuilder.newInstance()
        .query(query)
        .build()
        .getQueryParams()
        .keySet()
        .forEach(name -> names.add(decoded(name)));
    return names;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return name;
    }
  }

  private static Fault unknown(String name, SortedSet<String> known) {
    String all = String.join(", ", known);
    Text takes =
        known.isEmpty()
            ? new Text("None are known.", "Her er det ingen parametere.")
            : new Text("Known: " + all + ".", "Kjente parametere: " + all + ".");
    return UnusableRequest.fault(
        name,
        new Text(
            "There is no parameter \"" + name + "\" here. " + takes.en(),
            "Det finnes ingen parameter \"" + name + "\" her. " + takes.nb()),
        known.isEmpty() ? new Text("Leave it out.", "Utelat den.") : Suggestion.text(name, known));
  }
}
