"""An article (fagstoff) laid out to be read: its answer, what can be said aloud, and its paragraphs.

It is one document and not a label a paragraph: so another one is shown while one types in a search.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrame,
    QTextFrameFormat,
    QTextListFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article, Paragraph
from mestringstreff_desktop.ui.base.context import Context

_CORNER, _PADDING = 8, 14  # pixels of the box with what can be said aloud, at 100 % text size
_INDENT = 22  # pixels at 100 % text size, for the dots of a list
_LINE = 108  # per cent of a line, from line to line
_BOLD, _DEMI = QFont.Weight.Bold, QFont.Weight.DemiBold


class ArticleText(QTextEdit):
    """Shows one article at a time, as high as it is; what it stands in scrolls. All of it is plain text."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.article: Article | None = None
        self._said: QTextFrame | None = None
        self.setProperty("role", "article")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        for turn_off in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            turn_off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.document().setDocumentMargin(0)
        context.themed.connect(self._write)

    def show_article(self, article: Article) -> None:
        """Show an article in place of the one before; the same one costs nothing."""
        if article != self.article:
            self.article = article
            self._write()

    def _write(self) -> None:
        """Write all of it anew, with the colours and sizes in force."""
        if (article := self.article) is None:
            return
        self.clear()
        self.setAccessibleName(article.title)
        self.document().setIndentWidth(self.context.theme.pixels(_INDENT))
        writer = _Writer(self.context, QTextCursor(self.document()))
        about = f"{article_words.minutes_to_read([article])} · {article_words.SHELVES[article.shelf]}"
        writer.write(article.title, "heading", weight=_BOLD)
        writer.write(about, "small", "quiet", above=6)
        writer.write(article.answer, "subtitle", weight=_DEMI, above=10)
        self._said = writer.box(article_words.SAY, article.say) if article.say else None
        for paragraph in article.paragraphs:
            writer.paragraph(paragraph)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text is at this width."""
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(1, round(self.document().size().height() + 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What it stands in scrolls; Qt would make the letters larger where Ctrl is held."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of what can be said aloud has round corners, which a document has not."""
        if self._said is not None:
            theme = self.context.theme
            place = self.document().documentLayout().frameBoundingRect(self._said)
            around = theme.pixels(_PADDING)
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft_teal"))
            corner = theme.pixels(_CORNER)
            painter.drawRoundedRect(QRectF(place).adjusted(0, around, 0, -around), corner, corner)
            painter.end()
        super().paintEvent(event)


class _Writer:
    """Writes into an empty document, from its beginning."""

    def __init__(self, context: Context, cursor: QTextCursor) -> None:
        self._theme, self._cursor = context.theme, cursor
        self._is_first = True

    def write(
        self,
        text: str,
        size: str = "body",
        token: str = "ink",
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        above: int = 0,
    ) -> None:
        """Write a paragraph, with so many pixels above it at 100 % text size."""
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(self._theme.pixels(above))
        block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        letters.setFontPointSize(self._theme.points(size))
        letters.setFontWeight(weight)
        letters.setForeground(QBrush(self._theme.colour(token)))
        if self._is_first:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._cursor.setCharFormat(letters)
        self._cursor.insertText(text, letters)
        self._is_first = False

    def box(self, title: str, texts: Iterable[str]) -> QTextFrame:
        """Write paragraphs in a frame of their own, with a title."""
        shape = QTextFrameFormat()
        shape.setPadding(self._theme.pixels(_PADDING))
        shape.setTopMargin(self._theme.pixels(_PADDING))
        shape.setBottomMargin(self._theme.pixels(_PADDING))
        frame = self._cursor.insertFrame(shape)
        self._is_first = True
        self.write(title, token="primary", weight=_DEMI)
        for text in texts:
            self.write(text, above=6)
        self._cursor = frame.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True
        return frame

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph with its list, and its source below it."""
        if paragraph.title:
            self.write(paragraph.title, weight=_DEMI, above=16)
        self.write(paragraph.text, above=6 if paragraph.title else 16)
        if paragraph.points:
            self._list(paragraph.points)
        self.write(article_words.source(paragraph), "small", "quiet", above=6)

    def _list(self, texts: Iterable[str]) -> None:
        shape = QTextListFormat()
        shape.setStyle(QTextListFormat.Style.ListDisc)
        shape.setIndent(1)
        made = None
        for text in texts:
            self.write(text, above=4)
            if made is None:
                made = self._cursor.createList(shape)
            else:
                made.add(self._cursor.block())
