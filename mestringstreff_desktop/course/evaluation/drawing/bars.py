"""Bars that lie: one a row, or one for each of several series, with its number after it."""

from dataclasses import dataclass, replace

from mestringstreff_desktop.course.evaluation.chart_words import number_words
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.drawing.rows import of_row, rows
from mestringstreff_desktop.course.evaluation.drawing.setting import NUMBER, Setting
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Rule, Shade

THICK, PITCH, GAP = 1.05, 1.3, 0.35  # of the size of type


def bars(chart: Chart, own: Setting, width: float, most: int) -> Drawing:
    """Return the rows, to a scale on which `most` has the longest bar."""
    texts = (
        number_words(each.numbers[row], of_row(chart, row)) for each in chart.series for row in _places(chart)
    )
    after = max(own.width(text, bold=True) for text in texts) + GAP * own.size

    def bodies(room: float) -> list[Drawing]:
        scale = _Bars(chart, own, room, max(room - after, own.size) / most)
        return [scale.row(row) for row in _places(chart)]

    return rows(chart, own, width, bodies, core=PITCH * own.size * len(chart.series))


def _places(chart: Chart) -> range:
    return range(len(chart.rows))


@dataclass(frozen=True)
class _Bars:
    """Bars of a chart in so much room; one that is counted is `unit` points long."""

    chart: Chart
    own: Setting
    room: float
    unit: float

    def row(self, row: int) -> Drawing:
        """Return the bars of a row, with a line where they begin."""
        series, pitch = self.chart.series, PITCH * self.own.size
        drawn = Drawing(width=self.room, height=pitch * len(series))
        for place, shade in enumerate(shades(self.chart.kind, len(series))):
            bar = self._bar(series[place].numbers[row], of_row(self.chart, row), shade)
            drawn = drawn.with_(bar.moved(0, place * pitch))
        return replace(drawn, rules=(Rule(x=0, y=0, right=0, bottom=drawn.height),))

    def _bar(self, number: int | None, of: int | None, shade: Shade) -> Drawing:
        """Return a bar on a pale one as long as all that it is counted of, and its number."""
        size, long = self.own.size, (number or 0) * self.unit
        whole = 0.0 if number is None or not of else of * self.unit
        top = (PITCH - THICK) / 2 * size
        bars = (
            Bar(x=0, y=top, width=width, height=THICK * size, shade=tone)
            for width, tone in ((whole, None), (long, shade))
            if width
        )
        y = (PITCH * size - self.own.leading) / 2
        word = self.own.line(number_words(number, of), NUMBER, x=max(whole, long) + GAP * size, y=y)
        return Drawing(width=0, height=0, bars=tuple(bars), words=(word,))
