package no.fremgang.access;

import java.util.Map;
import java.util.Optional;
import no.fremgang.assessment.Viewer;
import no.fremgang.assessment.Viewer.Role;
import no.fremgang.observation.Seller;

/** For whose data an operation may be called by those who have the role. */
enum Reach {
  /**
   * It tells nothing of a single seller, or the operation itself answers with the own part only.
   */
  ALL {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return true;
    }
  },
  /** The seller in the path: the own data, or those of a seller one leads. */
  SELLER {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return seen(viewer, path.getOrDefault("id", ""), whose);
    }
  },
  /** The seller in the path, in person, whether in the data or not; or who runs the service. */
  ALL_ABOUT_SELLER {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return viewer.isSelf(path.getOrDefault("id", "")) || viewer.is(Role.ADMIN);
    }
  },
  /** The seller in the path, led by the person. */
  COACHED_SELLER {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return coached(viewer, path.getOrDefault("id", ""), whose);
    }
  },
  /** The team in the path: one with a seller the person leads. */
  TEAM {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return led(viewer, path.getOrDefault("team", ""), whose);
    }
  },
  /** The job in the path, of a team as above. */
  JOB {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return viewer.is(Role.ADMIN)
          || whose
              .teamOfJob(path.getOrDefault("id", ""))
              .filter(team -> led(viewer, team, whose))
              .isPresent();
    }
  },
  /** The plan in the path, of oneself or a seller one leads. */
  PLAN {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return whose
          .sellerOfPlan(path.getOrDefault("id", ""))
          .map(seller -> seen(viewer, seller, whose))
          .orElseGet(() -> viewer.is(Role.ADMIN));
    }
  },
  /** The plan in the path, of a seller one leads. */
  COACHED_PLAN {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return whose
          .sellerOfPlan(path.getOrDefault("id", ""))
          .map(seller -> coached(viewer, seller, whose))
          .orElseGet(() -> viewer.is(Role.ADMIN));
    }
  },
  /** The plan in the path, the person's own; nobody can step in for the seller. */
  OWN_PLAN {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return whose.sellerOfPlan(path.getOrDefault("id", "")).filter(viewer::isSelf).isPresent();
    }
  },
  /** The plan in the path, for the seller and the manager alone, not for who runs the service. */
  PLAN_OF_THE_TWO {
    @Override
    boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose) {
      return whose
          .sellerOfPlan(path.getOrDefault("id", ""))
          .filter(seller -> viewer.isSelf(seller) || led(viewer, whose.seller(seller)))
          .isPresent();
    }
  };

  /**
   * Whether the person's reach covers what the path names. Who may not see something is not told
   * whether it exists.
   */
  abstract boolean covers(Viewer viewer, Map<String, String> path, Whose.Seen whose);

  private static boolean led(Viewer viewer, String team, Whose.Seen whose) {
    return viewer.is(Role.ADMIN) || whose.managersOf(team).stream().anyMatch(viewer::leads);
  }

  private static boolean led(Viewer viewer, Optional<Seller> seller) {
    return seller.map(Seller::managerId).filter(viewer::leads).isPresent();
  }

  private static boolean seen(Viewer viewer, String sellerId, Whose.Seen whose) {
    return viewer.isSelf(sellerId) || coached(viewer, sellerId, whose);
  }

  private static boolean coached(Viewer viewer, String sellerId, Whose.Seen whose) {
    Optional<Seller> seller = whose.seller(sellerId);
    return viewer.is(Role.ADMIN) || seller.filter(viewer::mayCoach).isPresent();
  }
}
