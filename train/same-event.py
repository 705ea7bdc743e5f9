"""Learns how the evidence of two reports tells that they are of one event.

    node train/same-event.ts DIR OUT         describes the pairs
    python train/same-event.py OUT DATA      writes DATA/same-event.trees

Needs lightgbm 4.7 and numpy of PyPI. A hundred boosted trees of four leaves by LightGBM (MIT), in which what two reports
share may only speak for one event and the days between them only against it. Every set counts the same; a pair
counts the less the larger its story is, by the square root; the pairs of different stories count eight times as much as those
of one. Nothing is chosen at random but with a fixed seed.
"""

import json
import sys

import lightgbm as lgb
import numpy as np

OUT, DATA = sys.argv[1], sys.argv[2]
ROUNDS = 100
DIFFERENT = 8
EITHER_WAY = ("days known", "shorter", "longer")

described = json.load(open(f"{OUT}/pairs.json"))
names = described["evidence"]
rows = np.fromfile(f"{OUT}/rows.f32", dtype=np.float32).reshape(-1, len(names)).astype(float)
gold = np.array([pair["gold"] for pair in described["pairs"]], dtype=float)
sets = np.array([pair["set"] for pair in described["pairs"]])
sizes = np.array([pair["size"] for pair in described["pairs"]])
counts = np.where(gold == 1, 1 / np.sqrt(np.maximum(1, sizes - 1)), 1.0)
for name in np.unique(sets):
    for label, total in ((1, 1000), (0, DIFFERENT * 1000)):
        part = (sets == name) & (gold == label)
        counts[part] *= total / counts[part].sum()
PARAMS = dict(
    objective="binary", learning_rate=0.1, num_leaves=4, min_data_in_leaf=20, min_sum_hessian_in_leaf=30, lambda_l2=10,
    feature_fraction=0.4, bagging_fraction=0.5, bagging_freq=1, seed=1, deterministic=True, num_threads=1, verbose=-1,
    monotone_constraints=[0 if name in EITHER_WAY else -1 if name == "days apart" else 1 for name in names],
)


def text(node):
    if "leaf_value" in node:
        return f"={node['leaf_value']:.4g}"
    return f"{node['split_feature']}:{node['threshold']:.5g} {text(node['left_child'])} {text(node['right_child'])}"


model = lgb.train(PARAMS, lgb.Dataset(rows, gold, weight=counts), ROUNDS)
with open(f"{DATA}/same-event.trees", "w") as file:
    file.write(f"# {' '.join(name.replace(' ', '-') for name in names)}\n")
    for tree in model.dump_model()["tree_info"]:
        file.write(text(tree["tree_structure"]) + "\n")
