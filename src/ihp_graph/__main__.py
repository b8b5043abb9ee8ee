"""``python -m ihp_graph`` is ``ihp-graph``."""

from ihp_graph.cli import main

main()
