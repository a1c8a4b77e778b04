package no.fremgang.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * For what is in no row of {@link Permissions}: an operation there is denied; where there is none,
 * whoever has a role may be told so, instead of a refusal that hides a mistyped address.
 */
@Component
class NothingThere implements AuthorizationManager<RequestAuthorizationContext> {
  private final ObjectProvider<HandlerMapping> mappings;

  NothingThere(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext request) {
    boolean known = !Viewers.of(authentication.get()).roles().isEmpty();
    return new AuthorizationDecision(known && !isOperation(request));
  }

  private boolean isOperation(RequestAuthorizationContext context) {
    ServletRequestPathUtils.parseAndCache(context.getRequest());
    List<HandlerMapping> all = mappings.orderedStream().toList();
    return all.stream().anyMatch(mapping -> leadsToOperation(mapping, context));
  }

  private static boolean leadsToOperation(
      HandlerMapping mapping, RequestAuthorizationContext context) {
    try {
      HandlerExecutionChain found = mapping.getHandler(context.getRequest());
      return found != null && found.getHandler() instanceof HandlerMethod;
    } catch (HttpRequestMethodNotSupportedException otherMethod) {
      return false;
    } catch (Exception unclear) {
      return true;
    }
  }
}
