package no.fremgang.cli;

import picocli.CommandLine.Command;

/** Named here for the help text; the main class starts the service before picocli is asked. */
@Command(name = "serve", description = "Starts the service with the demo company on port 8080.")
final class ServeCommand implements Runnable {
  @Override
  public void run() {
    throw new IllegalStateException("The main class starts the service");
  }
}
