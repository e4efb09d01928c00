package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class LookTest {

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Look.loadFonts();
  }

  @Test
  void bringsItsOwnFontInTwoWeights() {
    assertThat(Font.font("Kith Sans", FontWeight.NORMAL, 13).getName()).isEqualTo("Kith Sans");
    assertThat(Font.font("Kith Sans", FontWeight.BOLD, 13).getName()).isEqualTo("Kith Sans Bold");
  }

  /** Noto Sans SC as packed for the web lacks 33 rare ones of 6,763. */
  @Test
  void drawsTheCharactersOfGb2312FromItsOwnFont() throws Exception {
    for (String file : List.of("/fonts/KithSans-Regular.ttf", "/fonts/KithSans-Bold.ttf")) {
      java.awt.Font own =
          java.awt.Font.createFont(
              java.awt.Font.TRUETYPE_FONT, Look.class.getResourceAsStream(file));
      StringBuilder missing = new StringBuilder();
      Charset gb2312 = Charset.forName("GB2312");
      for (int first = 0xb0; first < 0xf8; first++) {
        for (int second = 0xa1; second < 0xff; second++) {
          String sign = new String(new byte[] {(byte) first, (byte) second}, gb2312);
          if (sign.charAt(0) != '\uFFFD' && !own.canDisplay(sign.charAt(0))) {
            missing.append(sign);
          }
        }
      }
      assertThat(missing.length()).as(missing.toString()).isLessThanOrEqualTo(33);
      assertThat(own.canDisplayUpTo("éüñøœß, Москва, €£¥ →✓≥≤ 陳劉張國龑喆")).isEqualTo(-1);
    }
  }

  @Test
  void drawsDifferentSignsDifferentlyAndNoBoxes() throws Exception {
    int[] first = drawn("喆");
    int[] second = drawn("堃");
    int[] missing = drawn("\uE123");

    assertThat(first).isNotEqualTo(second).isNotEqualTo(missing);
    assertThat(second).isNotEqualTo(missing);
  }

  private static int[] drawn(String sign) throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              Text text = new Text(8, 8, sign);
              text.setTextOrigin(VPos.TOP);
              text.setFont(Font.font("Kith Sans", 32));
              WritableImage image = new Scene(new Pane(text), 48, 64).snapshot(null);
              PixelReader pixels = image.getPixelReader();
              int[] all = new int[48 * 64];
              for (int i = 0; i < all.length; i++) {
                all[i] = pixels.getArgb(i % 48, i / 48);
              }
              return all;
            })
        .get();
  }
}
