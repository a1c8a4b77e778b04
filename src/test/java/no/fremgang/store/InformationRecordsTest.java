package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fremgang.assessment.InformationRecord;
import no.fremgang.assessment.InformationRecord.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InformationRecordsTest {
  @ParameterizedTest
  @EnumSource(Database.class)
  void remembersWhoWasToldWhatAndWhoRecordedIt(Database database) {
    try (StoreOn store = new StoreOn(database)) {
      JdbcInformationRecords records =
          new JdbcInformationRecords(store.jdbc, store.auditLog(), store.clock);
      LocalDate day = LocalDate.of(2026, 10, 1);
      records.add(day, Audience.REPRESENTATIVES, null, "Drøfting", null, "kari");
      InformationRecord told =
          records.add(day, Audience.SELLERS, "nord", "Varsel", "På møtet", "kari");
      assertThat(told)
          .isEqualTo(
              new InformationRecord(
                  2, day, Audience.SELLERS, "nord", "Varsel", "På møtet", "kari", StoreOn.NOW));
      assertThat(records.before(2, 10)).extracting(InformationRecord::number).containsExactly(1L);
      assertThat(records.before(Long.MAX_VALUE, 1))
          .extracting(InformationRecord::number)
          .containsExactly(2L);
      assertThat(records.before(Long.MAX_VALUE, 10))
          .extracting(InformationRecord::number)
          .containsExactly(2L, 1L);
      assertThat(store.auditLog().verify().entries()).isEqualTo(2);
    }
  }
}
