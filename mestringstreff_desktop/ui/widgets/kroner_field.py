"""A field for an amount in kroner; its value is øre."""

from mestringstreff_desktop.content.typed import kroner_to_edit, read_kroner
from mestringstreff_desktop.ui.widgets.date_field import TypedField


class KronerField(TypedField[int]):
    """An amount in kroner; its value is whole øre."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "Kroner", "1 000 000,00", read_kroner, kroner_to_edit)
