package no.fremgang.observation.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.observation.TestSchema;

/** A small sound data set, of which a test changes what it is about. */
final class DataSetFixture {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private ReadOptions options = ReadOptions.defaults();

  private DataSetFixture() {}

  static DataSetFixture sound() {
    return new DataSetFixture()
        .with(
            "sellers.csv",
            """
            seller_id,name,team,manager_id,role,hired_on,region,left_on
            S1,Kari Bø,nord,L1,r,2020-01-15,north,
            S2,Ola Å,nord,L1,r,2026-03-01,north,2026-08-31
            """)
        .with(
            "funnel.csv",
            """
            seller_id,period,stage,entered,advanced,source
            S1,2026-07,meeting,10,4,web
            S2,2026-07,meeting,8,3,self
            """);
  }

  DataSetFixture with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  DataSetFixture with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  DataSetFixture without(String name) {
    files.remove(name);
    return this;
  }

  DataSetFixture with(ReadOptions limits) {
    options = limits;
    return this;
  }

  Map<String, byte[]> files() {
    return files;
  }

  ReadDataSet read() {
    Map<String, InputSource> sources = new LinkedHashMap<>();
    files.forEach((name, content) -> sources.put(name, () -> new ByteArrayInputStream(content)));
    return DataSetReader.readFiles(sources, TestSchema.DEFAULT, options);
  }

  /** The faults the set is rejected with, none if it is taken. */
  List<Fault> faults() {
    try {
      read();
      return List.of();
    } catch (InputRejected rejected) {
      return rejected.faults();
    }
  }
}
