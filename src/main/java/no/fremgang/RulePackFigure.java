package no.fremgang;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RunningPack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells Prometheus which rule pack this server works with: {@code fremgang_rule_pack_info}. */
@Component
class RulePackFigure {
  private final ActivePack active;
  private final Info info =
      Info.builder()
          .name("fremgang_rule_pack")
          .help("The rule pack in force on this server")
          .labelNames("version", "hash")
          .build();

  RulePackFigure(ActivePack active, ObjectProvider<PrometheusRegistry> registry) {
    this.active = active;
    registry.ifAvailable(available -> available.register(info));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void tell() {
    RunningPack pack = active.get();
    info.setLabelValues(pack.version(), pack.hash());
  }
}
