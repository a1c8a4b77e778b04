package no.fremgang.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;

/** Small imports for tests. */
final class Csv {
  static final String SELLERS =
      """
      seller_id,name,team,manager_id,role,region,segment,hired_on,language
      S1,Åse Ødegård,nord,M1,selger,Nord,,2020-01-01,nb
      S2,Bjørn Sæther,nord,M1,selger,Nord,,2020-01-01,en
      """;
  static final String FUNNEL = "seller_id,period,stage,entered,advanced\n";

  private final Map<String, InputSource> files = new LinkedHashMap<>();

  private Csv() {}

  static Csv company() {
    return new Csv().with("sellers.csv", SELLERS).with("funnel.csv", july());
  }

  static String july() {
    return FUNNEL + "S1,2026-07,lead,20,10\nS2,2026-07,lead,20,12\n";
  }

  static Csv empty() {
    return new Csv();
  }

  static Csv of(String name, String content) {
    return new Csv().with(name, content);
  }

  Csv with(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    files.put(name, () -> new ByteArrayInputStream(bytes));
    return this;
  }

  Csv with(String name, InputSource source) {
    files.put(name, source);
    return this;
  }

  DataSetSource source() {
    return new DataSetSource.NamedFiles(files);
  }
}
