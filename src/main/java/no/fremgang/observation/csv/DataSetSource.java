package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** A data set as it is handed in. Can be read once. */
public sealed interface DataSetSource {
  /** A folder of CSV files or a zip of them. */
  record FolderOrZip(Path path) implements DataSetSource {
    @Override
    public ReadDataSet readBy(DataSetReader reader) {
      return reader.read(path);
    }

    /** The operator's own files. */
    @Override
    public ReadOptions limits() {
      return ReadOptions.defaults();
    }
  }

  /** A zip as it comes over the network. */
  record ZipStream(InputStream stream) implements DataSetSource {
    @Override
    public ReadDataSet readBy(DataSetReader reader) throws IOException {
      return reader.readZip(stream);
    }
  }

  /** CSV files under their names. */
  record NamedFiles(Map<String, InputSource> files) implements DataSetSource {
    @Override
    public ReadDataSet readBy(DataSetReader reader) {
      return reader.readFiles(files);
    }
  }

  /**
   * @throws no.fremgang.core.InputRejected with every fault
   * @throws IOException if a stream breaks or a temporary file cannot be written
   */
  ReadDataSet readBy(DataSetReader reader) throws IOException;

  /** How much of it is read at most. */
  default ReadOptions limits() {
    return ReadOptions.forUpload();
  }
}
