package no.fremgang.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.StringJoiner;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.RunningPack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes into the audit log who asks for what, before the operation runs: nothing is seen or done
 * that the log does not hold. What tells of nobody is left out.
 */
@Configuration(proxyBeanMethods = false)
class AuditedRequests implements HandlerInterceptor, WebMvcConfigurer {
  private final AuditLog audit;

  AuditedRequests(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/api/v1/**")
        .excludePathPatterns("/api/v1/rule-vocabulary", "/api/v1/skills");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (request.getDispatcherType() == DispatcherType.REQUEST && pattern != null) {
      audit.asked(
          new Deed(
              Deed.Kind.REQUEST,
              request.getMethod() + " " + pattern,
              subject(pattern.toString(), request),
              null,
              pack(request)));
    }
    return true;
  }

  private static @Nullable String pack(HttpServletRequest request) {
    return request.getAttribute(ActivePack.OF_REQUEST) instanceof RunningPack pack
        ? pack.hash()
        : null;
  }

  private static String subject(String pattern, HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables instanceof Map<?, ?> values ? subject(pattern, values) : "";
  }

  /** Each variable of the address with the word before it: {@code sellers/S017}. */
  static String subject(String pattern, Map<?, ?> values) {
    StringJoiner subjects = new StringJoiner(" ");
    String before = "";
    for (String part : pattern.split("/")) {
      if (part.startsWith("{") && part.endsWith("}")) {
        subjects.add(before + "/" + values.get(part.substring(1, part.length() - 1)));
      }
      before = part;
    }
    return subjects.toString();
  }
}
