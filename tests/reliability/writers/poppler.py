"""Fills in PDFs with poppler, as Evince does, in a Python of the system that has gi: jobs on stdin."""

import json
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    import gi

    gi.require_version("Poppler", "0.18")
    from gi.repository import Poppler

    for line in sys.stdin:
        job = json.loads(line)
        document = Poppler.Document.new_from_file(Path(job["source"]).as_uri())
        pages = [document.get_page(number) for number in range(document.get_n_pages())]
        fields = [page.get_form_field_mapping() for page in pages]
        for mark in job["marks"]:
            field = next(each.field for each in fields[mark["page"]] if _is_at(each.area, mark))
            if mark["text"] is None:
                field.button_set_state(True)
            else:
                field.text_set_text(mark["text"])
        document.save(Path(job["target"]).as_uri())


def _is_at(area: Any, mark: dict[str, Any]) -> bool:
    return bool(area.x1 <= mark["x"] <= area.x2 and area.y1 <= mark["y"] <= area.y2)


if __name__ == "__main__":
    main()
