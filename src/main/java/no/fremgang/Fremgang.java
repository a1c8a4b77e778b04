package no.fremgang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Fremgang: the service, or one command of the command line. */
@SpringBootApplication
public class Fremgang {
  public static void main(String[] args) {
    SpringApplication.run(Fremgang.class, args);
  }
}
