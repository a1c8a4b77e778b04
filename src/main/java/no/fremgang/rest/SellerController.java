package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.assessment.Viewer;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sellers")
@Tag(name = "Sellers")
class SellerController {
  private final DataSets dataSets;

  SellerController(DataSets dataSets) {
    this.dataSets = dataSets;
  }

  /** A seller as the data set describes it; dates of employment stay inside. */
  record SellerLine(
      String sellerId,
      String name,
      String team,
      String managerId,
      String role,
      String region,
      String segment,
      String language) {
    static SellerLine of(Seller seller) {
      return new SellerLine(
          seller.id().value(),
          seller.name(),
          seller.team(),
          seller.managerId(),
          seller.role(),
          seller.region(),
          seller.segment(),
          seller.language().code());
    }
  }

  @GetMapping
  @Operation(
      summary = "Sellers of the current data set, sorted by id",
      description =
          "Those the caller may see. At most `limit` sellers after `cursor`. A `Link` header with"
              + " `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<List<SellerLine>> all(
      Viewer viewer,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    List<SellerLine> found =
        observations(pack).people().stream()
            .filter(viewer::maySee)
            .filter(seller -> team.isEmpty() || seller.team().equals(team))
            .filter(seller -> seller.id().value().compareTo(cursor) > 0)
            .limit(most + 1L)
            .map(SellerLine::of)
            .toList();
    return Pages.answer(found, most, SellerLine::sellerId);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One seller")
  SellerLine one(
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @PathVariable String id) {
    SellerId seller = SellerIds.of(id);
    return observations(pack).people().stream()
        .filter(s -> s.id().equals(seller))
        .findFirst()
        .map(SellerLine::of)
        .orElseThrow(() -> new UnknownSeller(seller));
  }

  private Observations observations(RunningPack pack) {
    return dataSets.current(pack.schema()).orElseThrow(NoDataSet::new).observations();
  }
}
