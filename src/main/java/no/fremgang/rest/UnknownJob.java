package no.fremgang.rest;

import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.core.Text;

/** No job of that id is kept. */
final class UnknownJob extends Refused {
  private static final long serialVersionUID = 1L;

  UnknownJob(String id) {
    super(
        ProblemType.UNKNOWN_JOB,
        new Text("There is no job \"" + id + "\".", "Det finnes ingen jobb \"" + id + "\"."));
  }
}
