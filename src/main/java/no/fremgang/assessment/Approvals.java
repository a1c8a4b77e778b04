package no.fremgang.assessment;

/** Who has to agree before a pack may become active. */
public enum Approvals {
  /** Nobody beside the person who activates it. */
  NONE,
  /** Somebody else than the person who handed the pack in. */
  TWO_PERSONS
}
