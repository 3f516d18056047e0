"""Draws any picture; importing this loads the drawing library."""

from __future__ import annotations

from commands.pictures.relation_map import draw_relation_map
from commands.pictures.sales_chart import draw_sales_chart
from commands.pictures.timeline import draw_timeline
from facts.lookups.picture_data import Picture, RelationMap, SalesChart


def draw(picture: Picture) -> bytes:
    """Return the picture as a PNG of less than 200 kB."""
    if isinstance(picture, SalesChart):
        return draw_sales_chart(picture)
    if isinstance(picture, RelationMap):
        return draw_relation_map(picture)
    return draw_timeline(picture)
