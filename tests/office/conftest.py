from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Document

from tests.office.decks import made


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with a slide of every layout."""
    return made(tmp_path_factory.mktemp("tegninger"))


@pytest.fixture
def document(file: bytes) -> Document:
    return Presentation(BytesIO(file))


@pytest.fixture(scope="session")
def parts(file: bytes) -> Mapping[str, bytes]:
    """The parts of the file by their names."""
    with ZipFile(BytesIO(file)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
