package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.campaign.AudiencePlanner.Candidate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AudiencePlannerTest {

  @Test
  void leavesOutWhomItMustAndSaysWhy() {
    Audience audience =
        AudiencePlanner.plan(
            List.of(
                new Candidate(1, "ann@example.com", "GRANTED"),
                new Candidate(2, null, "GRANTED"),
                new Candidate(3, "nonsense", "UNKNOWN"),
                new Candidate(4, "dan@example.com", "REFUSED"),
                new Candidate(5, "eve@example.com", "UNKNOWN"),
                new Candidate(6, " ANN@Example.com ", "GRANTED"),
                new Candidate(7, "x@bücher.de", "UNKNOWN")),
            Set.of("eve@example.com"),
            0,
            "salt");
    assertThat(audience.recipients()).containsExactly(1L, 7L);
    assertThat(audience.leftOut())
        .containsEntry(2L, LeftOut.NO_ADDRESS)
        .containsEntry(3L, LeftOut.INVALID_ADDRESS)
        .containsEntry(4L, LeftOut.CONSENT_REFUSED)
        .containsEntry(5L, LeftOut.SUPPRESSED)
        .containsEntry(6L, LeftOut.DUPLICATE);
    assertThat(audience.total()).isEqualTo(7);
  }

  @Test
  void drawsTheSameHoldOutAgainAndAnotherOneForAnotherCampaign() {
    List<Candidate> many =
        LongStream.range(0, 20_000)
            .mapToObj(id -> new Candidate(id, "p" + id + "@example.com", "GRANTED"))
            .toList();
    Audience first = AudiencePlanner.plan(many, Set.of(), 10, "a");
    assertThat(AudiencePlanner.plan(many, Set.of(), 10, "a")).isEqualTo(first);
    assertThat(AudiencePlanner.plan(many, Set.of(), 10, "b").recipients())
        .isNotEqualTo(first.recipients());
    // 10 % of 20,000 with a standard deviation of 42
    assertThat(first.counts().get(LeftOut.HOLD_OUT)).isBetween(1_830, 2_170);
  }
}
