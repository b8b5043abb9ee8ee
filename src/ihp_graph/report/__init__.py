"""The report: one document of figures, and the forms in which people read it.

:func:`document` answers the questions and gathers every figure, in the layout that
``docs/report.schema.json`` describes. ``html``, ``markdown`` and ``tables`` only render it.
"""

from ihp_graph.report.document import LAYOUT, document

__all__ = ["LAYOUT", "document"]
