"""Measure where power and knowledge concentrate in international health partnerships."""

__version__ = "0.1.0"
