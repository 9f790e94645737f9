"""Numbers that are worked out, never read: intervals and natural frequencies. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True)
class Interval:
    """A range of shares that fit the data, between 0 and 1."""

    low: float
    high: float


def wilson(count: int, total: int, level: float = 0.95) -> Interval:
    """Return the Wilson score interval of a share.

    Wilson EB. Probable inference, the law of succession, and statistical inference.
    J Am Stat Assoc 1927;22:209-212. Without continuity correction.

    Raises
    ------
    ValueError
        `total` is below 1, or `count` is not between 0 and `total`.
    """
    if total < 1 or not 0 <= count <= total:
        raise ValueError(f"{count} of {total}: 0 <= count <= total, total >= 1")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / total
    scale = 1 + z**2 / total
    middle = (share + z**2 / (2 * total)) / scale
    half = z * sqrt(share * (1 - share) / total + z**2 / (4 * total**2)) / scale
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == total else min(1.0, middle + half)
    return Interval(low, high)
