package no.fremgang.observation;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/** Rows of sellers.csv. */
final class SellerRows implements RowCheck {
  private static final List<String> LANGUAGES = List.of("nb", "en");
  private static final int EARLIEST_HIRING = 1950;

  private final SellerRegister sellers;
  private final int id;
  private final int name;
  private final int team;
  private final int managerId;
  private final int role;
  private final int region;
  private final int segment;
  private final int hiredOn;
  private final int leftOn;
  private final int language;
  private final int roleSince;
  private final int regionSince;
  private final int previousRegion;

  SellerRows(FileLayout layout, SellerRegister sellers) {
    this.sellers = sellers;
    id = layout.position("seller_id");
    name = layout.position("name");
    team = layout.position("team");
    managerId = layout.position("manager_id");
    role = layout.position("role");
    region = layout.position("region");
    segment = layout.position("segment");
    hiredOn = layout.position("hired_on");
    leftOn = layout.position("left_on");
    language = layout.position("language");
    roleSince = layout.position("role_since");
    regionSince = layout.position("region_since");
    previousRegion = layout.position("previous_region");
  }

  @Override
  public void read(Cells cells) {
    String sellerId = cells.id(id);
    boolean isNew = checkNew(cells, sellerId);
    Seller seller = sellerId.isEmpty() ? null : seller(cells, sellerId);
    if (seller != null && cells.sound()) {
      sellers.add(seller);
    } else if (isNew && !sellerId.isEmpty()) {
      sellers.addFaulty(sellerId);
    }
  }

  private boolean checkNew(Cells cells, String sellerId) {
    int earlier = sellerId.isEmpty() ? 0 : sellers.lineOf(sellerId, cells.line());
    if (earlier == 0) {
      return true;
    }
    cells.fault(DataFault.DUPLICATE_SELLER, id, () -> List.of(Cells.shown(sellerId), earlier));
    return false;
  }

  private @Nullable Seller seller(Cells cells, String sellerId) {
    int hired = cells.requiredDay(hiredOn, EARLIEST_HIRING);
    int left = cells.day(leftOn, EARLIEST_HIRING);
    checkLeftAfterHired(cells, hired, left);
    Seller seller =
        new Seller(
            new SellerId(sellerId.length() > Cells.ID_LENGTH ? "-" : sellerId),
            cells.requiredText(name),
            cells.requiredText(team),
            cells.id(managerId),
            cells.requiredText(role),
            cells.text(region),
            cells.text(segment),
            LocalDate.ofEpochDay(hired == Cells.NO_TIME ? 0 : hired),
            left == Cells.NO_TIME ? null : LocalDate.ofEpochDay(left),
            language(cells),
            moves(cells, hired));
    return cells.sound() ? seller : null;
  }

  private void checkLeftAfterHired(Cells cells, int hired, int left) {
    if (hired != Cells.NO_TIME && left != Cells.NO_TIME && left < hired) {
      cells.fault(
          DataFault.LEFT_BEFORE_HIRED,
          leftOn,
          () -> List.of(cells.said(leftOn), cells.said(hiredOn)));
    }
  }

  private Seller.Moves moves(Cells cells, int hired) {
    LocalDate toRole = since(cells, roleSince, hired);
    LocalDate toRegion = since(cells, regionSince, hired);
    if (toRegion == null && cells.isGiven(previousRegion)) {
      cells.fault(
          DataFault.REGION_WITHOUT_DAY, previousRegion, () -> List.of(cells.said(previousRegion)));
    }
    return new Seller.Moves(toRole, toRegion, toRegion == null ? "" : cells.text(previousRegion));
  }

  private @Nullable LocalDate since(Cells cells, int column, int hired) {
    int day = cells.day(column, EARLIEST_HIRING);
    if (day == Cells.NO_TIME) {
      return null;
    }
    if (hired != Cells.NO_TIME && day < hired) {
      cells.fault(
          DataFault.CHANGED_BEFORE_HIRED,
          column,
          () -> List.of(cells.said(column), cells.said(hiredOn)));
    }
    return LocalDate.ofEpochDay(day);
  }

  private Language language(Cells cells) {
    if (!cells.isGiven(language)) {
      return Language.NB;
    }
    String code = cells.oneOf(language, LANGUAGES, DataFault.UNKNOWN_LANGUAGE);
    return code.equals("en") ? Language.EN : Language.NB;
  }
}
