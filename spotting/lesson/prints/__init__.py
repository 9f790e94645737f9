"""What is handed out on paper: as data, as a page that prints, and as PDF."""

from spotting.lesson.prints.sheets import html_of, pdf_of, sheet_names

__all__ = ["html_of", "pdf_of", "sheet_names"]
