"""Numbers in the analysis of the diagnostic."""

from django import template

register = template.Library()


@register.filter
def share(value: float) -> str:
    """A share from 0 to 1 in percent; what is there but less than 1% says so."""
    return "< 1%" if 0 < value < 0.01 else f"{value:.0%}"


@register.filter
def difference(value: float) -> str:
    """A difference of two shares in percentage points, with its sign."""
    return f"{100 * value:+.0f}" if abs(value) >= 0.005 else "±0"


@register.filter
def number(value: float) -> str:
    """As HTML wants numbers, whatever the language."""
    return f"{value:.4f}"
