"""The report view: text right to left with its marks, painted, hit and walked by our own rules."""

from ui.report_view.marks import Curve, Mark, Tag
from ui.report_view.options import ViewOptions
from ui.report_view.view import ReportView

__all__ = ["Curve", "Mark", "ReportView", "Tag", "ViewOptions"]
