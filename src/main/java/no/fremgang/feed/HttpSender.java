package no.fremgang.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.fremgang.core.Text;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends over HTTP: to the addresses {@link Targets} allows, following no redirect, keeping no
 * connection, reading nothing of the answer but its status and when to try again, and giving up
 * after a while.
 */
@Component
class HttpSender implements Sender, AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8192;
  private static final ContentType TYPE =
      ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

  private final Targets targets;
  private final Duration longest;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  @Autowired
  HttpSender(Targets targets) {
    this(targets, LONGEST);
  }

  HttpSender(Targets targets, Duration longest) {
    this.targets = targets;
    this.longest = longest;
    this.client = client(targets, Timeout.of(longest));
  }

  private static CloseableHttpClient client(Targets targets, Timeout longest) {
    Http1Config limits =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Judged(targets))
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(longest)
                        .setSocketTimeout(longest)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(longest).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Fremgang")
        .build();
  }

  private record Judged(Targets targets) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return targets.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Override
  public Answer post(URI url, Map<String, String> headers, String body) {
    try {
      targets.accepted(url.toString());
    } catch (Refusal refused) {
      return new Answer(null, refused.detail());
    }
    HttpPost post = new HttpPost(url);
    headers.forEach(post::setHeader);
    post.setEntity(new StringEntity(body, TYPE));
    ScheduledFuture<?> end =
        clock.schedule(post::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse answer = client.executeOpen(null, post, null);
      int status = answer.getCode();
      Header retryAfter = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
      return status / 100 == 2
          ? new Answer(status, null)
          : Answer.refusing(status, retryAfter == null ? null : retryAfter.getValue());
    } catch (IOException e) {
      return new Answer(null, why(e));
    } finally {
      end.cancel(false);
      // Closes the connection; to close the answer would read it to its end, which may never come.
      post.cancel();
    }
  }

  /** What the system itself says of a failure stays in its words. */
  private static Text why(IOException failure) {
    if (failure instanceof Targets.Forbidden) {
      return Targets.FORBIDDEN;
    }
    if (failure instanceof UnknownHostException) {
      return Targets.UNKNOWN;
    }
    return new Text(
        "No answer came: " + failure.getMessage(),
        "Det kom ikke noe svar: " + failure.getMessage());
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    client.close();
  }
}
