package no.fremgang.observation;

import java.util.Locale;

/** The files of a data set. */
public enum InputFile {
  SELLERS,
  FUNNEL,
  OPPORTUNITIES,
  RESULTS,
  ACTIVITIES,
  PRESENCE,
  TERRITORIES,
  TARGETS,
  SURVEYS,
  OBSERVED;

  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }
}
