"""What moves by itself, and stands still where the system asks for less motion.

Nothing of ours moves but a bar that shows work without an end in sight. Qt's own are menus and tooltips that
slide and fade, and the caret that blinks.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_STILL = "motion-is-reduced"


def follow_system(application: QApplication) -> None:
    """Do as the system asks, now and whenever it asks for something else."""
    styles = QGuiApplication.styleHints()  # held: what it gives goes with it
    hints, usual = styles.accessibility(), application.cursorFlashTime()

    def follow() -> None:
        wanted = styles.accessibility().motionPreference()
        reduce(application, wanted is Qt.MotionPreference.ReducedMotion, usual)

    hints.motionPreferenceChanged.connect(follow)
    follow()


def reduce(application: QApplication, is_reduced: bool, usual_flash: int) -> None:
    """Let things stand still or move. `usual_flash` is how often the caret blinks else, in milliseconds."""
    application.setProperty(_STILL, is_reduced)
    application.setCursorFlashTime(0 if is_reduced else usual_flash)
    for effect in _EFFECTS if is_reduced else ():
        application.setEffectEnabled(effect, False)


def is_reduced() -> bool:
    """Is what moves to stand still?"""
    application = QApplication.instance()
    return application is not None and bool(application.property(_STILL))
