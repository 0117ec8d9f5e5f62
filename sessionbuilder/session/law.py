"""The provisions of `law.yaml`, and a day -> how each of them stands on it, in a word and as it is printed."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.session.provision import Provision, State

Law = Mapping[str, Provision]
"""Every entry of `law.yaml`, by name."""


def state(name: str, law: Law, day: str | None = None) -> State:
    """Return how the provision `name` stands on `day`, such as `2027-07-01`; by default when it was last looked at.

    What has a successor is over once that one is in force, and not before.
    """
    provision = law[name]
    on = day or str(provision.checked)
    later = successor(name, law)
    if (provision.until and provision.until.is_over(on)) or (later and later.in_force.has_come(on)):
        return "over"
    if not provision.in_force.is_date:
        return "not yet" if provision.in_force == "not yet" else "not known"
    return "in force" if provision.in_force.has_come(on) else "not yet"


def successor(name: str, law: Law) -> Provision | None:
    """Return the provision that takes the place of `name`, if there is one."""
    later = law[name].superseded_by
    return law.get(later) if later else None


def current(name: str, law: Law, day: str | None = None) -> Provision | None:
    """Return the one in force today at the end of the chain of those that have taken the place of `name`, if any."""
    seen = {name}
    while (later := law[name].superseded_by) and later in law and later not in seen:
        seen.add(later)
        name = later
        if state(name, law, day) == "in force":
            return law[name]
    return None


def standing(name: str, law: Law, day: str | None = None) -> str:
    """Return how the provision stands, as it is printed: `in force from 29 June 2018`, `not yet in force`."""
    provision = law[name]
    match state(name, law, day):
        case "over":
            return f"in force until {provision.until.words}" if provision.until else "no longer in force"
        case "not yet":
            since = provision.in_force
            return f"not in force before {since.words}" if since.is_date else "not yet in force"
        case "not known":
            return "look up whether it has begun"
        case _:
            later = successor(name, law)
            coming = f"; to be replaced by “{later.title}”, which is not yet in force" if later else ""
            begun = (
                "since" if provision.binds == "should" else "in force from"
            )  # guidance is no law that comes into force
            return f"{begun} {provision.in_force.words}{coming}"
