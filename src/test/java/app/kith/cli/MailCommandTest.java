package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCommandTest {
  @TempDir private Path folder;
  private Typed typed;

  @BeforeEach
  void prepare() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    typed = new Typed(folder.resolve("shop.kith"), clock);
  }

  @Test
  void anAccountIsSetShownAndChangedPieceByPiece() {
    assertThat(typed.kith("mail").err()).contains("No mail account is set up yet");

    Typed.Answer set =
        typed.kith("mail", "--host", "mail.example.com", "--from", "shop@example.com");
    assertThat(set.exit()).as(set.err()).isZero();
    typed.kith("mail", "--per-hour", "50", "--business", "The Shop", "--address", "1 Yard; Town");

    Typed.Answer shown = typed.kith("mail", "--json");
    assertThat(shown.json().get("host").asString()).isEqualTo("mail.example.com");
    assertThat(shown.json().get("port").asInt()).isEqualTo(587);
    assertThat(shown.json().get("security").asString()).isEqualTo("STARTTLS");
    assertThat(shown.json().get("perHour").asInt()).isEqualTo(50);
    assertThat(shown.json().get("business").asString()).isEqualTo("The Shop");
    assertThat(shown.json().get("address").asString()).isEqualTo("1 Yard; Town");
    assertThat(shown.json().get("password").asBoolean()).isFalse();
  }

  @Test
  void whatNoServerWouldTakeIsRefusedAndChangesNothing() {
    Typed.Answer wrong = typed.kith("mail", "--host", "mail.example.com", "--from", "nobody");

    assertThat(wrong.exit()).isOne();
    assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
    assertThat(typed.kith("mail").err()).contains("No mail account is set up yet");
  }
}
