"""What several rooms show is tested on the same page as the rooms are."""

from tests.rooms.conftest import built, compare, explore, page, selection

__all__ = ["built", "compare", "explore", "page", "selection"]
