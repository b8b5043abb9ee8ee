"""Interactive pages, each one self-contained HTML file that renders a view and computes no measure."""
