"""The layout of covers -> the sign of the organisation on it, for what is printed."""

from __future__ import annotations

from sessionbuilder.brand.found import Face
from sessionbuilder.package import Package
from sessionbuilder.theme.small import as_png
from sessionbuilder.units import Box

_MOST = 0.25
"""A picture that takes more of the cover than this share is no sign."""
_DOTS = 1_200
"""A sign has no more dots than this across: paper shows no more of it."""


def logo_of(face: Face, package: Package, slide: Box) -> bytes:
    """Return the largest picture of `face` that can be a sign, as PNG with nothing but its dots; empty for none."""
    most = slide.width * slide.height * _MOST
    signs = [each for each in face.loose if each.picture and each.box.width * each.box.height < most]
    for sign in sorted(signs, key=lambda each: -each.box.width * each.box.height):
        if sign.picture in package.names and (content := as_png(package.archive.read(sign.picture), _DOTS)):
            return content
    return b""
