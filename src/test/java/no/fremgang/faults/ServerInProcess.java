package no.fremgang.faults;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.fremgang.Fremgang;
import no.fremgang.assessment.Fits;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** A whole service within this process, whose clock and fits a test holds in its hands. */
final class ServerInProcess implements AutoCloseable {
  final Api api;
  final ShiftedClock clock = new ShiftedClock();
  final WatchedFits fits = new WatchedFits();
  private final int port = ServiceProcess.freePort();
  private @Nullable ConfigurableApplicationContext context;

  /** The real time, and some more. */
  static final class ShiftedClock extends Clock {
    private volatile Duration by = Duration.ZERO;

    void advance(Duration more) {
      by = by.plus(more);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** Who comes to a closed gate waits for it to be opened. */
  record Gate(CountDownLatch reached, CountDownLatch opened) {
    static Gate closed() {
      return new Gate(new CountDownLatch(1), new CountDownLatch(1));
    }

    /** An interrupt does not get past it, as it does not end a calculation. */
    void pass() {
      reached.countDown();
      boolean interrupted = false;
      while (opened.getCount() > 0) {
        try {
          opened.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Fits that are counted, and whose reading can be held up. */
  static final class WatchedFits implements Fits {
    final AtomicInteger fitted = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();
    volatile @Nullable Gate gate;
    private Fits real = Fits.NONE;

    @Override
    public Optional<Expectations> find(Key key) {
      Gate now = gate;
      if (now != null) {
        now.pass();
      }
      Optional<Expectations> found = real.find(key);
      found.ifPresent(kept -> read.incrementAndGet());
      return found;
    }

    @Override
    public void keep(Key key, Expectations expectations) {
      fitted.incrementAndGet();
      real.keep(key, expectations);
    }

    @Override
    public List<Window> windows(String dataVersion) {
      return real.windows(dataVersion);
    }
  }

  ServerInProcess() throws IOException {
    api = new Api("http://127.0.0.1:" + port);
  }

  /** Returns when the service is up, which is after what it does before it is ready. */
  void start(String... settings) {
    SpringApplication application = new SpringApplication(Fremgang.class);
    application.addInitializers(
        starting -> starting.getBeanFactory().addBeanPostProcessor(new Watching()));
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--server.port=" + port);
    arguments.add("--fremgang.data=none");
    arguments.add("--fremgang.rule-packs.look-every=1h");
    context = application.run(arguments.toArray(String[]::new));
  }

  private final class Watching implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (bean instanceof Fits real) {
        fits.real = real;
        return fits;
      }
      return name.equals("clock") ? clock : bean;
    }
  }

  <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /** What looks for jobs. */
  SmartLifecycle worker() {
    return context().getBean("jobWorker", SmartLifecycle.class);
  }

  private ConfigurableApplicationContext context() {
    ConfigurableApplicationContext now = context;
    if (now == null) {
      throw new IllegalStateException("The service is not up");
    }
    return now;
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
