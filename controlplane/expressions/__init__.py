"""Expressions: `${{ … }}` in the values of a cluster.

`parse` turns a JSON tree into a `Template` once; `evaluate` fills it from a scope, once an item.
The grammar stands in `template` (strings), `parse` (expressions) and `tokens`; the functions in
`functions`. Nothing here runs code of a user: there are paths, literals, comparisons and a table
of pure functions, and what they yield is never scanned again.
"""

from controlplane.expressions.evaluate import truthy
from controlplane.expressions.failures import ExpressionError
from controlplane.expressions.functions import FUNCTIONS
from controlplane.expressions.syntax import ExpressionFault, Reference
from controlplane.expressions.template import (
    ExpressionSyntaxError,
    Template,
    evaluate,
    parse,
    parse_all,
)

__all__ = [
    "FUNCTIONS",
    "ExpressionError",
    "ExpressionFault",
    "ExpressionSyntaxError",
    "Reference",
    "Template",
    "evaluate",
    "parse",
    "parse_all",
    "truthy",
]
