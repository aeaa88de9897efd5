"""The question whether a package that holds names or logs is to have a password: it is recommended."""

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.new_password import NewPassword

TITLE = "Passord på kurspakken"
_WHY = (
    "Pakken har med navn eller logg. Med passord kan bare den som kjenner det, åpne pakken. "
    "Gi passordet på telefon, ikke i samme e-post som fila."
)
_FORGOTTEN = "Er passordet glemt, kan ingen åpne pakken. Da lager du en ny."
_WITHOUT = "Uten passord kan alle som får tak i fila, lese alt i den."


class PackagePassword(Question):
    """Accepted it has the password, or an empty one where the package is to be made without."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, TITLE, _WHY, "Lag med passord")
        self.fields = NewPassword()
        self.without = Button("Lag uten passord", role="quiet")
        self.without.setAutoDefault(False)
        self.without.clicked.connect(self._leave_out)
        self.yes.clicked.disconnect(self.accept)
        self.yes.clicked.connect(self._use)
        less = column(label(_WITHOUT, "quiet"), row(self.without, None), gap=4)
        self.content.setSpacing(14)
        for part in (self.fields, label(_FORGOTTEN, "quiet")):
            self.content.addWidget(part)
        self.content.addLayout(less)
        apply_theme_within(self, context.theme)
        self.fields.setFocus()

    def _use(self) -> None:
        if self.fields.will_do():
            self.accept()

    def _leave_out(self) -> None:
        self.fields.empty()
        self.accept()

    def take(self) -> str:
        """Return the password, and forget it."""
        typed = self.fields.password
        self.fields.empty()
        return typed
