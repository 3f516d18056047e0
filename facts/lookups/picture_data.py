"""What a picture shows, worded and ready to draw: no drawing happens here, and whoever draws needs no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Line(StrEnum):
    """How sure a relation or an event is, as it is drawn."""

    SOLID = "solid"
    """A fact."""
    DASHED = "dashed"
    """Talks, plans and rumours."""
    CROSSED = "crossed"
    """Denied."""
    FORMER = "former"
    """It was so, and is over."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: the year under it, its height, and the number as the reader writes it."""

    year: int
    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one brand in one market, by year."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class SalesChart:
    """Two or more figures of the same unit and measure."""

    title: str
    unit: str
    series: tuple[Series, ...]
    footer: str
    alt: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline; `reported` tells a report's own date from the date of what happened."""

    day: date
    when: str
    text: str
    line: Line
    reported: bool


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """Moments from old to new."""

    title: str
    moments: tuple[Moment, ...]
    legend: tuple[tuple[str, str], ...]
    """Symbol (`happened`, `reported`, or a `Line`) and what it stands for."""
    footer: str
    alt: str


@dataclass(frozen=True, slots=True)
class Node:
    """One entity on the map."""

    id: str
    name: str
    focus: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation on the map; a directed one runs from the first to the second."""

    first: str
    second: str
    relation: str
    line: Line
    directed: bool


@dataclass(frozen=True, slots=True)
class RelationMap:
    """Entities and how they are related."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    relations: tuple[tuple[str, str], ...]
    """Relations that occur and the word for each."""
    lines: tuple[tuple[Line, str], ...]
    """Ways of drawing that occur and what each stands for."""
    footer: str
    alt: str


Picture = SalesChart | TimelinePicture | RelationMap
