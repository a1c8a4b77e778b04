package no.fremgang.rest;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Tells of what Tomcat refuses before it knows whom it is for, in place of its page in HTML. */
final class TomcatProblems extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(TomcatProblems.class);
  private final JsonMapper json;

  TomcatProblems(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    AtomicBoolean reachable = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, reachable);
    if (reachable.get()) {
      write(StatusProblems.of(request, status), request, response);
    }
  }

  private void write(ProblemDetail problem, Request request, Response response) {
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).code());
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(json.writeValueAsString(problem));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("Nobody was told of status {}", problem.getStatus(), gone);
    }
  }

  /** Takes the place of whatever page the host has. */
  @Configuration(proxyBeanMethods = false)
  static class OnTheHost {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatProblems(JsonMapper json) {
      return factory ->
          factory.addContextCustomizers(
              context -> {
                StandardHost host = (StandardHost) context.getParent();
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new TomcatProblems(json));
              });
    }
  }
}
