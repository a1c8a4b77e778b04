package no.fremgang;

import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Pattern;
import no.fremgang.cli.CommandLineInterface;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Fremgang: the service ({@code serve} or nothing), or one command of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Fremgang {
  private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?");

  public static void main(String[] args) {
    if (isService(args)) {
      SpringApplication.run(Fremgang.class, serviceArguments(args));
      return;
    }
    // Before the first logger is made: standard output belongs to plans and reports.
    System.setProperty("logback.configurationFile", "logback-command-line.xml");
    System.exit(CommandLineInterface.run(Clock.systemDefaultZone(), args));
  }

  /**
   * Nothing, {@code serve}, or a setting such as {@code --server.port=9090} at the beginning:
   * settings of the service have a dot in their name, options of commands have none.
   */
  static boolean isService(String... args) {
    return args.length == 0 || args[0].equals("serve") || SETTING.matcher(args[0]).matches();
  }

  private static String[] serviceArguments(String... args) {
    return args.length > 0 && args[0].equals("serve")
        ? Arrays.copyOfRange(args, 1, args.length)
        : args;
  }
}
