"""The tables: from a CSV as any spreadsheet saved it to one frozen `Tables`."""

from spotting.tables.book import (
    CHECKED,
    TABLE_NAMES,
    Tables,
    TablesError,
    ids,
    load_tables,
)

__all__ = ["CHECKED", "TABLE_NAMES", "Tables", "TablesError", "ids", "load_tables"]
