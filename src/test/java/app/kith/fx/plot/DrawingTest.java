package app.kith.fx.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.base.SpreadsheetCell;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static String svg(Drawing drawing) {
    return SvgPen.write(drawing, 400, 200, ink -> "#" + ink);
  }

  @Test
  void ticksAreRoundAndReachTheLargestValue() {
    assertThat(Ticks.upTo(97, 5)).isEqualTo(new Ticks(20, 5));
    assertThat(Ticks.upTo(100, 5)).isEqualTo(new Ticks(20, 5));
    assertThat(Ticks.upTo(0.031, 4).step()).isCloseTo(0.01, within(1e-12));
    assertThat(Ticks.upTo(0.031, 4).count()).isEqualTo(4);
    assertThat(Ticks.upTo(0, 4)).isEqualTo(new Ticks(1, 1));
    assertThat(Ticks.upTo(Double.NaN, 4)).isEqualTo(new Ticks(1, 1));
  }

  @Test
  void barsCarryTitlesUnitsAndWordsAndHideNothingBehindMarkup() {
    Bars bars =
        new Bars(
            "Month",
            "Revenue, $",
            List.of("New", "Known"),
            List.of(
                Bars.Bar.of("Jan", 10, 20, "January: <30> & more"),
                new Bars.Bar("Feb", 5, 0, 2, 90, "February")),
            value -> "%.0f".formatted(value));

    String svg = svg(bars);

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\"")
        .contains(">Month</text>", ">Revenue, $</text>", ">New</text>", ">Known</text>")
        .contains("January: &lt;30&gt; &amp; more")
        .contains(">100</text>")
        .endsWith("</svg>\n");
    assertThat(svg.lines().filter(line -> line.contains("<rect"))).hasSize(1 + 2 + 3);
  }

  @Test
  void curvesMarkTheirPointsAndNameTheirAxes() {
    Curves curves =
        new Curves(
            "Said",
            "Seen",
            List.of(
                new Curves.Curve("Model", List.of(new Curves.Point(0.2, 0.3, "two tenths"))),
                Curves.diagonal("Perfect")),
            value -> "%.0f%%".formatted(value * 100));

    String svg = svg(curves);

    assertThat(svg)
        .contains(">Said</text>", ">Seen</text>", ">Model</text>", ">Perfect</text>")
        .contains(">100%</text>", "two tenths");
  }

  @Test
  void aHeatGridIsDarkerWhereThereIsMoreAndStaysReadable() {
    HeatGrid grid =
        new HeatGrid(
            "Month",
            "From",
            List.of("0", "1"),
            List.of(
                new HeatGrid.Row(
                    "Jan",
                    List.of(
                        new HeatGrid.Cell("100%", 1, "all"), new HeatGrid.Cell("0%", 0, "none")))));

    assertThat(grid.rows().getFirst().cells())
        .extracting(HeatGrid.Cell::ink)
        .containsExactly(Ink.HEAT_6, Ink.HEAT_0);
    assertThat(Ink.heat(0.01)).isEqualTo(Ink.HEAT_1);
    assertThat(Ink.HEAT_6.onTop()).isEqualTo(Ink.SURFACE);
    assertThat(Ink.HEAT_3.onTop()).isEqualTo(Ink.TEXT);
    assertThat(svg(grid)).contains(">100%</text>", "<title>none</title>");
  }

  @Test
  void aTreeJoinsItsLeavesWithoutCrossingsAndIsCutAtALevel() {
    Tree tree =
        new Tree(
            "People",
            "Unlike",
            List.of("7", "2", "4"),
            List.of(new Tree.Joint(0, 2, 10, "eleven"), new Tree.Joint(1, 3, 50, "all")),
            30,
            "2 groups",
            value -> "%.0f".formatted(value));

    String svg = svg(tree);

    assertThat(svg).contains(">People</text>", ">Unlike</text>", ">2 groups</text>", ">all<");
    assertThat(svg.indexOf(">2</text>")).isPositive();
    double two = x(svg, ">2</text>");
    double seven = x(svg, ">7</text>");
    double four = x(svg, ">4</text>");
    assertThat(two).isLessThan(seven);
    assertThat(seven).isLessThan(four);
    double base = 200 - 40.0;
    assertThat(tree.levelAt(base, 200)).isZero();
    assertThat(tree.levelAt(14, 200)).isEqualTo(60);
    assertThat(tree.levelAt(-50, 200)).isEqualTo(60);
  }

  private static double x(String svg, String text) {
    String line = svg.lines().filter(l -> l.endsWith(text)).reduce((_, last) -> last).orElseThrow();
    return Double.parseDouble(line.replaceAll(".* x=\"([0-9.]+)\".*", "$1"));
  }

  @Test
  void aRisingCurveCarriesALineAndAProposal() {
    Rise rise =
        new Rise(
            "Share",
            "Distance",
            List.of(0.1, 0.2, 0.3, 2.0),
            0.5,
            "0.5 chosen",
            0.3,
            "0.3 proposed",
            value -> "%.1f".formatted(value));

    assertThat(svg(rise)).contains(">Share</text>", ">0.5 chosen</text>", ">0.3 proposed</text>");
    assertThat(rise.levelAt(160, 200)).isZero();
    assertThat(rise.levelAt(14, 200)).isEqualTo(2);
    assertThat(svg(new Rise("", "", List.of(), 1, "", 1, "", value -> "" + value)))
        .endsWith("</svg>\n");
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreMadeHarmless() {
    assertThat(SpreadsheetCell.safe("=1+1")).isEqualTo("'=1+1");
    assertThat(SpreadsheetCell.safe("-12.5")).isEqualTo("-12.5");
    assertThat(SpreadsheetCell.safe("-cmd")).isEqualTo("'-cmd");
    assertThat(SpreadsheetCell.safe("")).isEmpty();
  }
}
