package no.fremgang.observation;

import static org.assertj.core.api.Assertions.assertThat;

import no.fremgang.catalogue.SalesProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveColumnsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "age",
        "Age",
        "seller_age",
        "alder",
        "age_group",
        "agegroup",
        "gender",
        "Gender",
        "GENDER",
        "sex",
        "kjønn",
        "kjonn",
        "birth_date",
        "birthDate",
        "date_of_birth",
        "DateOfBirth",
        "birthdate",
        "birth year",
        "dob",
        "fødselsdato",
        "fodselsdato",
        "foedselsdato",
        "fødselsnummer",
        "født",
        "personnummer",
        "personnr",
        "fnr",
        "ssn",
        "national_id",
        "nationalId",
        "social_security_number",
        "health",
        "health_status",
        "healthStatus",
        "sick_leave",
        "sick-leave",
        "sickLeaveDays",
        "sykefravær",
        "sykefravaer",
        "sykmelding",
        "egenmelding",
        "diagnosis",
        "diagnose",
        "ethnicity",
        "ethnic_group",
        "etnisitet",
        "race",
        "rase",
        "nationality",
        "statsborgerskap",
        "religion",
        "religious_belief",
        "livssyn",
        "union",
        "union_member",
        "trade_union",
        "fagforening",
        "fagforeningsmedlem",
        "fagorganisert",
        "marital_status",
        "maritalStatus",
        "sivilstand",
        "married",
        "children",
        "number_of_children",
        "antall_barn",
        "pregnancy",
        "pregnant",
        "gravid",
        "disability",
        "funksjonsnedsettelse",
        "political_party",
        "politisk_parti",
        "sexual_orientation",
        "seksuell_legning",
        "family_situation",
        "absence_reason",
        "fraværsårsak",
        "foreldrepermisjon"
      })
  void refuses(String column) {
    assertThat(SensitiveColumns.holds(column)).as(column).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage",
        "language",
        "average",
        "average_deal",
        "message",
        "page",
        "manager",
        "package",
        "usage",
        "coverage",
        "percentage",
        "trace",
        "brace",
        "reunion",
        "essex",
        "sextant",
        "deal_age",
        "stage_age_days",
        "account_health",
        "pipeline_health",
        "lead_age",
        "customer_name",
        "comment",
        "notes",
        "barnehage_kunde",
        "parti_nr",
        "embrace",
        "gendarme",
        "parent_account",
        "country",
        "hired_on",
        "absence_days",
        "office",
        "phone",
        "agency",
        "agent",
        "agenda",
        "racing",
        "sykkel",
        "helsinki",
        "unit",
        "unique_id",
        ""
      })
  void lets(String column) {
    assertThat(SensitiveColumns.holds(column)).as(column).isFalse();
  }

  @ParameterizedTest
  @EnumSource(InputFile.class)
  void letsEveryColumnOfTheContract(InputFile file) {
    SalesProcess process = TestSchema.DEFAULT.process();
    assertThat(FileLayout.of(file, process).columns()).noneMatch(SensitiveColumns::holds);
  }

  @Test
  void splitsNamesIntoPlainWords() {
    assertThat(SensitiveColumns.words("dateOfFødsel-2 ÅR"))
        .containsExactly("date", "of", "fodsel", "ar");
  }
}
