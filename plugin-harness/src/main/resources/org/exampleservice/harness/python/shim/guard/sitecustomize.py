"""Loaded by every Python that an extension starts: it is refused what the extension is refused.

Stands on PYTHONPATH. Kept readable for old interpreters. Another sitecustomize, if there is one, still has its turn.
"""
import os
import sys


def _yield_to_the_other(here):
    sys.path[:] = [place for place in sys.path if os.path.abspath(place) != here]
    del sys.modules["sitecustomize"]
    try:
        __import__("sitecustomize")
    except ImportError:
        sys.modules["sitecustomize"] = _this


def _guard(here):
    shim = os.path.dirname(here)
    sys.path.insert(0, shim)
    try:
        from ruxit.harness import network

        network.install([host for host in os.environ.get("HARNESS_ALLOW", "").split(",") if host])
    finally:
        sys.path.remove(shim)


_this = sys.modules["sitecustomize"]
_here = os.path.dirname(os.path.abspath(__file__))
_yield_to_the_other(_here)
if sys.version_info >= (3, 6):
    _guard(_here)
