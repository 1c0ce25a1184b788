"""Grows trees by gradient boosting, and writes them as `newsclean.evidence.learned.trees` reads them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from sklearn.ensemble import HistGradientBoostingClassifier

if TYPE_CHECKING:
    import numpy as np

__all__ = ["Growth", "data_of", "trees_text"]


class Growth(NamedTuple):
    """How trees grow."""

    trees: int
    leaves: int
    """Leaves of a tree, at the most."""
    rate: float
    fewest: int
    """Lines of a leaf, at the least."""
    ridge: float = 5.0
    """What leaves are drawn to 0 with."""

    def grow(
        self, rows: np.ndarray, told: np.ndarray, weights: np.ndarray
    ) -> HistGradientBoostingClassifier:
        """Trees that tell which rows are the story's."""
        model = HistGradientBoostingClassifier(
            max_iter=self.trees,
            max_leaf_nodes=self.leaves,
            learning_rate=self.rate,
            min_samples_leaf=self.fewest,
            l2_regularization=self.ridge,
            early_stopping=False,
            random_state=0,
        )
        return model.fit(rows, told, sample_weight=weights)


def data_of(model: HistGradientBoostingClassifier, names: list[str]) -> dict[str, Any]:
    """What is written of trees; ``names`` = those of the columns."""
    base = round(float(model._baseline_prediction[0][0]), 3)
    grown = [_exported(row[0].nodes, names, model.learning_rate) for row in model._predictors]
    return {"base": base, "trees": grown}


def trees_text(data: dict[str, Any]) -> str:
    """The trees as TOML: a text of lines, each a tree in JSON."""
    rows = "".join(f"{json.dumps(tree)}\n" for tree in data["trees"])
    return f"base = {data['base']}\ntrees = '''\n{rows}'''\n"


def _exported(nodes: np.ndarray, names: list[str], rate: float, at: int = 0) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    return [
        names[node["feature_idx"]],
        round(float(node["num_threshold"]), 4),
        round(float(node["value"]) * rate, 3),
        _exported(nodes, names, rate, node["left"]),
        _exported(nodes, names, rate, node["right"]),
    ]
