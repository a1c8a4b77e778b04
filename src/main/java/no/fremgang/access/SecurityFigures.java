package no.fremgang.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Spring Security would time each of its own steps anew with every request; refusals are counted
 * and logged where they are made, and requests are timed as a whole.
 */
@Configuration(proxyBeanMethods = false)
class SecurityFigures {
  @Bean
  static SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }
}
