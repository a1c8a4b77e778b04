package no.fremgang.demo;

import static no.fremgang.observation.InputFile.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.observation.InputFile;

/**
 * Writes a company as a data set in the contract's form, seller by seller: memory does not grow
 * with the number of sellers. The same spec always gives the same bytes.
 */
public final class CompanyGenerator implements AutoCloseable {
  private static final Map<InputFile, String> HEADERS = new EnumMap<>(InputFile.class);

  static {
    HEADERS.put(
        SELLERS, "seller_id,name,team,manager_id,role,region,segment,hired_on,left_on,language");
    HEADERS.put(FUNNEL, "seller_id,period,stage,entered,advanced,source");
    HEADERS.put(
        OPPORTUNITIES,
        "opportunity_id,seller_id,source,segment,customer_type,channel,competitor,lead_on,"
            + "contact_on,meeting_on,proposal_on,won_on,lost_on,amount,list_amount,lost_reason,"
            + "next_step_on,contacts,budget_known,decision_process_known");
    HEADERS.put(RESULTS, "seller_id,period,deals,revenue");
    HEADERS.put(ACTIVITIES, "seller_id,period,activity,count");
    HEADERS.put(PRESENCE, "seller_id,period,available_days");
    HEADERS.put(TERRITORIES, "region,period,potential");
    HEADERS.put(TARGETS, "seller_id,period,measure,target");
    HEADERS.put(SURVEYS, "seller_id,answered_on,respondent,question,score,response_id");
    HEADERS.put(OBSERVED, "seller_id,observed_on,observer,question,score");
  }

  private final CompanySpec spec;
  private final Map<InputFile, CsvFile> files = new EnumMap<>(InputFile.class);
  private final Map<String, Region> regions = new TreeMap<>();
  private final Map<String, Integer> sellersIn = new TreeMap<>();

  private CompanyGenerator(CompanySpec spec, Path folder) throws IOException {
    this.spec = spec;
    Files.createDirectories(folder);
    for (InputFile file : InputFile.values()) {
      if (file == SELLERS || spec.files().contains(file)) {
        files.put(file, new CsvFile(folder.resolve(file.fileName()), HEADERS.get(file)));
      }
    }
  }

  public static void generate(CompanySpec spec, Path folder) throws IOException {
    try (CompanyGenerator generator = new CompanyGenerator(spec, folder)) {
      for (int position = 0; position < spec.sellers(); position++) {
        generator.write(position);
      }
      generator.writeTerritories();
    }
  }

  private void write(int position) {
    SellerProfile seller = spec.profile().apply(position);
    writeSeller(seller);
    if (!seller.recorded()) {
      return;
    }
    SellerRecords records = new SellerRecords(spec, seller, position, files);
    records.writeSales();
    records.writeEffort();
    new SellerRatings(spec, seller, position, files).write();
  }

  private void writeSeller(SellerProfile seller) {
    Region region = seller.region();
    regions.put(region.name(), region);
    sellersIn.merge(region.name(), 1, Integer::sum);
    files
        .get(SELLERS)
        .row(
            seller.id(),
            seller.name(),
            seller.team(),
            seller.managerId(),
            SellerProfile.ROLE,
            region.name(),
            seller.segment(),
            seller.hiredOn(),
            seller.leftOn() == null ? "" : seller.leftOn(),
            seller.language());
  }

  private void writeTerritories() {
    CsvFile file = files.get(TERRITORIES);
    if (file == null) {
      return;
    }
    for (Region region : regions.values()) {
      double potential = region.potentialPerSeller() * sellersIn.get(region.name());
      spec.monthsInOrder().forEach(m -> file.row(region.name(), m, Math.round(potential)));
    }
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }
}
