package no.fremgang.coaching;

import no.fremgang.gap.Forecast;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.Potential;
import org.jspecify.annotations.Nullable;

/** What to expect from here on, as the plan shows it. */
record OutlookLines(Outlook outlook) {

  CoachingPlan.@Nullable Forecast forecast() {
    Forecast of = outlook.forecast();
    return of == null
        ? null
        : new CoachingPlan.Forecast(
            of.measure(),
            of.openCases(),
            of.periods().stream().map(OutlookLines::period).toList(),
            of.missing());
  }

  private static CoachingPlan.ForecastPeriod period(Forecast.OfPeriod of) {
    return new CoachingPlan.ForecastPeriod(
        of.period().toString(),
        of.reached().toBigDecimal(),
        of.fromOpenCases().toBigDecimal(),
        of.fromNewCases().toBigDecimal(),
        of.expected().toBigDecimal(),
        of.low().toBigDecimal(),
        of.high().toBigDecimal());
  }

  CoachingPlan.@Nullable Potential potential() {
    Potential of = outlook.potential();
    return of == null
        ? null
        : new CoachingPlan.Potential(
            of.measure(),
            of.total().toBigDecimal(),
            of.parts().stream().map(OutlookLines::part).toList());
  }

  private static CoachingPlan.PotentialPart part(Potential.Part of) {
    return new CoachingPlan.PotentialPart(
        of.factor(),
        of.amount().toBigDecimal(),
        SixDigits.of(of.from()),
        SixDigits.of(of.to()),
        of.verdict().name());
  }
}
