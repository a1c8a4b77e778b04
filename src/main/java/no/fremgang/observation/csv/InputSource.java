package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, opened when they are needed. */
@FunctionalInterface
public interface InputSource {
  InputStream open() throws IOException;
}
