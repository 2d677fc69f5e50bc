"""Types of higher rooms, named where lower ones refer to them: a facility has plans, and plans import facilities.

The higher room adds the reader of such a field to the lower one's readers (`plans.schema`).
"""

import graphene


def later_many(name: str) -> graphene.List:
    """`[Name!]!` for a type that another room registers."""
    return graphene.List(graphene.NonNull(lambda: _types[name]), required=True)


def later(name: str) -> graphene.Field:
    """`Name!` for a type that another room registers."""
    return graphene.Field(lambda: _types[name], required=True)


def provide(cls: type[graphene.ObjectType]) -> type[graphene.ObjectType]:
    """Class decorator: make the type known by its name."""
    _types[cls.__name__] = cls
    return cls


_types: dict[str, type[graphene.ObjectType]] = {}
