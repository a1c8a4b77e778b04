package no.fremgang;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.InputSource;
import no.fremgang.observation.csv.ReadDataSet;
import no.fremgang.observation.csv.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Puts the stages, which know no Spring, together for the service. */
@Configuration(proxyBeanMethods = false)
class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  Assessments assessments() {
    return new Assessments();
  }

  @Bean
  ApplicationRunner firstDataSet(
      @Value("${fremgang.data}") String data, ActivePack pack, DataSets dataSets) {
    return arguments -> {
      if (data.equals("none")) {
        return;
      }
      DataSetSchema schema = DataSetSchema.of(pack.get().pack().catalogue());
      ReadDataSet read =
          data.equals("demo")
              ? DataSetReader.readFiles(demo(), schema, ReadOptions.defaults())
              : DataSetReader.read(Path.of(data), schema, ReadOptions.defaults());
      dataSets.takeOver(
          new DataSet(UUID.randomUUID().toString(), read.observations(), read.rows()));
      LOG.info(
          "Data set \"{}\" taken over: {} sellers", data, read.observations().sellers().size());
    };
  }

  private static Map<String, InputSource> demo() {
    Map<String, InputSource> files = new TreeMap<>();
    for (InputFile file : InputFile.values()) {
      files.put(file.fileName(), new ClassPathResource("demo/" + file.fileName())::getInputStream);
    }
    return files;
  }
}
