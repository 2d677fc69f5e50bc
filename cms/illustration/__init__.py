"""Cut-paper pictures drawn from recipes: landscapes, rooms, still lifes, portraits."""

from .drawing import draw_png, draw_svg
from .recipe import Recipe

__all__ = ["Recipe", "draw_png", "draw_svg"]
