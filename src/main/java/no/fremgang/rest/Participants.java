package no.fremgang.rest;

import no.fremgang.assessment.Viewer;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;

/** In what part somebody whom the table of permissions let through works on a plan. */
final class Participants {
  private Participants() {}

  static Participant of(Viewer viewer, String sellerId) {
    return new Participant(viewer.person(), part(viewer, sellerId));
  }

  private static Part part(Viewer viewer, String sellerId) {
    if (viewer.isSelf(sellerId)) {
      return Part.SELLER;
    }
    return viewer.is(Viewer.Role.MANAGER) ? Part.MANAGER : Part.ADMIN;
  }
}
