package no.fremgang.rest;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who opens the bare address is led to the description of the API, which speaks JSON: YAML would be
 * a second way in, only because trainers' files need its parser.
 */
@Configuration(proxyBeanMethods = false)
class Doorstep implements WebMvcConfigurer {
  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    converters.configureMessageConvertersList(
        all -> all.removeIf(JacksonYamlHttpMessageConverter.class::isInstance));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/swagger-ui");
  }
}
