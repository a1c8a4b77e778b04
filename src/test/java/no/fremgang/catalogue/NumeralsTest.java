package no.fremgang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import org.junit.jupiter.api.Test;

class NumeralsTest {
  private static final Numerals NB = new Numerals(Language.NB);
  private static final Numerals EN = new Numerals(Language.EN);

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(NB.percent(0.25)).isEqualTo("25\u00a0%");
    assertThat(EN.percent(0.25)).isEqualTo("25%");
    assertThat(NB.percent(0.0725)).isEqualTo("7,3\u00a0%");
    assertThat(NB.decimal(1250.5, 1)).isEqualTo("1\u00a0250,5");
    assertThat(EN.decimal(1250, 1)).isEqualTo("1,250");
    assertThat(NB.decimal(-0.3, 1)).isEqualTo("\u22120,3");
    assertThat(EN.size(Money.of(-1_234_567.0))).isEqualTo("1,234,567");
  }

  @Test
  void roundsHalvesUpAsAReaderWhoChecksDoes() {
    assertThat(NB.decimal(2.25, 1)).isEqualTo("2,3");
    assertThat(NB.decimal(2.35, 1)).isEqualTo("2,4");
  }

  @Test
  void countsOneDayAndOneMonthAsOne() {
    assertThat(NB.level(1.2, Scale.DURATION)).isEqualTo("1\u00a0dag");
    assertThat(NB.level(15, Scale.DURATION)).isEqualTo("15\u00a0dager");
    assertThat(EN.level(0.8, Scale.DURATION)).isEqualTo("1\u00a0day");
    assertThat(EN.level(15, Scale.DURATION)).isEqualTo("15\u00a0days");
    assertThat(NB.months(0)).isEqualTo("mindre enn én måned");
    assertThat(NB.months(1)).isEqualTo("én måned");
    assertThat(EN.months(3)).isEqualTo("3\u00a0months");
  }

  @Test
  void speaksOfEachScaleInItsUnit() {
    assertThat(NB.level(0.304, Scale.SHARE)).isEqualTo("30\u00a0%");
    assertThat(NB.level(0.646, Scale.RATE)).isEqualTo("0,65");
    assertThat(NB.level(17.04, Scale.RATE)).isEqualTo("17");
    assertThat(NB.level(156857.4, Scale.AMOUNT)).isEqualTo("156\u00a0857");
    assertThat(NB.number(0.3041, Scale.SHARE, 1)).isEqualTo("30,4\u00a0%");
  }
}
