package no.fremgang.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the stores have in common. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  EngineVersion engineVersion() {
    return EngineVersion.ofThisProgram();
  }
}
