"""Where the files that are not Python lie: in a clone, or in an installed package."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent
REPOSITORY = PACKAGE.parent

# Set by the server for the kernels that it starts: a teacher's own copy of data/.
DATA_VARIABLE = "LESSON_DATA"
# Which language the sentences are in; English stands in for what it lacks.
LANGUAGE_VARIABLE = "LESSON_LANGUAGE"
# Where the folders of other languages lie: a translation that is being made.
TEXTS_VARIABLE = "LESSON_TEXTS"
ENGLISH = "en"


def content_folder() -> Path:
    """Return the folder that holds `app.ipynb` and `data/`."""
    in_clone = (REPOSITORY / "data" / "datapackage.json").is_file()
    return REPOSITORY if in_clone else PACKAGE / "_content"


def data_folder() -> Path:
    """Return the shipped tables, with the schema that every copy is checked by."""
    return content_folder() / "data"


def chosen_data_folder() -> Path:
    """Return the folder that a page shows: the teacher's copy, else the shipped one."""
    return Path(os.environ.get(DATA_VARIABLE) or data_folder())


def english_folder() -> Path:
    """Return the folder of the English sentences: always the shipped ones.

    A teacher's own copy holds tables alone.
    """
    return data_folder() / "text" / ENGLISH


def text_folder() -> Path:
    """Return the folder that holds a folder for each language."""
    return Path(os.environ.get(TEXTS_VARIABLE) or data_folder() / "text")


def chosen_language() -> str:
    """Return the code of the language that this process speaks."""
    return os.environ.get(LANGUAGE_VARIABLE) or ENGLISH


def notebook() -> Path:
    """Return the page itself."""
    return content_folder() / "app.ipynb"


def share_folder() -> Path:
    """Return the folder whose `jupyter/voila/templates` holds the page's template.

    An editable install leaves shared data in the clone, a wheel puts them into
    the environment.
    """
    in_clone = REPOSITORY / "share"
    return in_clone if in_clone.is_dir() else Path(sys.prefix) / "share"
