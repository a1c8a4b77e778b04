package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.OutputStream;
import no.fremgang.observation.InputFile;

/** Takes down the files of a data set while they are read, byte for byte. */
@FunctionalInterface
public interface FileKeeper {
  FileKeeper NONE = file -> OutputStream.nullOutputStream();

  /** Where the bytes of the file go; closed when the file has been read. */
  OutputStream keep(InputFile file) throws IOException;
}
