package no.fremgang.assessment;

import java.util.EnumSet;
import java.util.Set;
import no.fremgang.observation.Seller;

/**
 * Who asks, and whose data are theirs to see.
 *
 * @param person the id the person has in {@code sellers.csv}, as {@code manager_id} or {@code
 *     seller_id}; for other people the name they sign in with
 * @param roles at least one, or nothing is allowed
 */
public record Viewer(String person, Set<Role> roles) {
  /** What a person does with Fremgang. */
  public enum Role {
    /** Leads sellers: sees and coaches those who have this person as their manager. */
    MANAGER,
    /** Is coached: sees the own data and plans, comments and objects. */
    SELLER,
    /** Keeps the rule packs; sees no individual data. */
    TRAINER,
    /** Takes recommendations over into HR and learning tools. */
    HR,
    /** Reads the audit log. */
    AUDITOR,
    /** Runs the service: hands data in, sees everybody. */
    ADMIN
  }

  public Viewer {
    roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  /** Whether the person has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the seller's individual data are this person's to see. */
  public boolean maySee(Seller seller) {
    return mayCoach(seller) || isSelf(seller.id().value());
  }

  /** Whether this person leads the seller, or runs the service. */
  public boolean mayCoach(Seller seller) {
    return is(Role.ADMIN) || leads(seller.managerId());
  }

  /** Whether this person is the manager with the id. */
  public boolean leads(String managerId) {
    return is(Role.MANAGER) && person.equals(managerId);
  }

  /** Whether this person is the seller with the id. */
  public boolean isSelf(String sellerId) {
    return is(Role.SELLER) && person.equals(sellerId);
  }
}
