"""Qt in Bokmål: the words of its own dialogs and menus, and how it writes dates and numbers.

Qt ships no Bokmål, so resources/qt_nb.ts is ours; qt_nb.qm is what lrelease makes of it.
"""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import paths

FILE = "qt_nb.qm"


def install(application: QApplication, name: str = FILE) -> None:
    """Have the application speak Bokmål, whatever language the machine has.

    Raises:
        FileNotFoundError: the program is not whole.
    """
    QLocale.setDefault(QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway))
    translator = QTranslator(application)
    if not translator.load(str(paths.resources() / name)):
        raise FileNotFoundError(name)
    application.installTranslator(translator)
