package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fremgang.coaching.CoachingEffect.Course;
import no.fremgang.coaching.StartOfSellers;
import no.fremgang.core.SellerId;

/**
 * How all sellers of a role went in one factor from one period to the next. Made once and asked for
 * many sellers: they stand in the order they started in, so the nearest are beside each one.
 */
final class RoleCourses {
  private record Place(SellerId id, Course course, double expected) {
    double start() {
      return course.before().deviation();
    }
  }

  private final List<Place> inOrder;
  private final Map<SellerId, Integer> places = new HashMap<>();
  private final StartOfSellers start;

  private RoleCourses(List<Place> inOrder, double apartSd) {
    this.inOrder = inOrder;
    for (int i = 0; i < inOrder.size(); i++) {
      places.put(inOrder.get(i).id(), i);
    }
    this.start =
        StartOfSellers.of(inOrder.stream().map(place -> place.course().before()).toList(), apartSd);
  }

  /**
   * Of those with a level in both periods.
   *
   * @param apartSd how much wider sellers spread who stand apart from the others
   */
  static RoleCourses of(
      Map<SellerId, FactorLevel> before, Map<SellerId, FactorLevel> after, double apartSd) {
    List<Place> both = new ArrayList<>();
    before.forEach(
        (id, level) -> {
          FactorLevel later = after.get(id);
          if (later != null) {
            Course course = new Course(level.deviation(), later.deviation());
            both.add(new Place(id, course, later.expected()));
          }
        });
    both.sort(Comparator.comparingDouble(Place::start).thenComparing(place -> place.id().value()));
    return new RoleCourses(List.copyOf(both), apartSd);
  }

  int size() {
    return inOrder.size();
  }

  StartOfSellers start() {
    return start;
  }

  Optional<Course> of(SellerId seller) {
    return Optional.ofNullable(places.get(seller)).map(place -> inOrder.get(place).course());
  }

  /** What is expected of a seller who is here in the later period, as the deviations are told. */
  double expected(SellerId seller) {
    return inOrder.get(places.getOrDefault(seller, -1)).expected();
  }

  /**
   * Those that started nearest to the seller, without the seller.
   *
   * @param seller one who is here
   * @param without ids of sellers to leave out
   */
  List<Course> nearest(SellerId seller, Set<String> without, int most) {
    int own = places.getOrDefault(seller, -1);
    if (own < 0) {
      throw new IllegalArgumentException("No course of " + seller);
    }
    double from = inOrder.get(own).start();
    List<Course> nearest = new ArrayList<>();
    int below = own - 1;
    int above = own + 1;
    while (nearest.size() < most && (below >= 0 || above < inOrder.size())) {
      boolean down =
          above >= inOrder.size()
              || below >= 0
                  && from - inOrder.get(below).start() <= inOrder.get(above).start() - from;
      Place next = inOrder.get(down ? below-- : above++);
      if (!without.contains(next.id().value())) {
        nearest.add(next.course());
      }
    }
    return nearest;
  }
}
