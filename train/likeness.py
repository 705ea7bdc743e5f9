"""Learns how the features of two statements tell that they have an event in common.

    node train/likeness.ts DIR OUT         describes the pairs
    python train/likeness.py OUT DATA      writes DATA/likeness.trees

Needs lightgbm 4.7 and numpy of PyPI. Small boosted trees by LightGBM (MIT), in which what is shared may only speak for
likeness and what is left over or clashes only against it. Every topic counts with the square root of its pairs. Prints the
average precision for topics that the trees did not see.
"""

import json
import sys

import lightgbm as lgb
import numpy as np

OUT, DATA = sys.argv[1], sys.argv[2]
ROUNDS = 150
FOLDS = 6
FOR = """shared shared-share shared-least shared-most same-share heaviest second names figures times action roles vectors
soft-least soft-most run pairs words words-least triples letters letters-least cosine same-figures adjacent""".split()
AGAINST = """names-apart people-apart places-apart countries-apart figures-clash figures-apart times-clash times-apart
roles-swapped negation left-least left-most left-heaviest""".split()

described = json.load(open(f"{OUT}/pairs.json"))
names = described["features"]
rows = np.fromfile(f"{OUT}/rows.f32", dtype=np.float32).reshape(-1, len(names)).astype(float)
# Each pair stands there twice, weighed in its story and alone.
gold = np.array([pair["gold"] for pair in described["pairs"]] * 2, dtype=float)
stories = np.array([pair["story"] for pair in described["pairs"]] * 2)
in_story = np.arange(len(gold)) < len(gold) // 2
kinds, story_of, sizes = np.unique(stories, return_inverse=True, return_counts=True)
counts = 1 / np.sqrt(sizes[story_of])
counts /= counts.mean()
PARAMS = dict(
    objective="binary", learning_rate=0.05, num_leaves=8, min_data_in_leaf=120, feature_fraction=0.4,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=10, max_bin=63, seed=7, deterministic=True, num_threads=1,
    verbose=-1, monotone_constraints=[(name in FOR) - (name in AGAINST) for name in names],
)


def boosted(chosen):
    return lgb.train(PARAMS, lgb.Dataset(rows[chosen], gold[chosen], weight=counts[chosen]), ROUNDS)


def precision(chosen, scores):
    right = gold[chosen][np.argsort(-scores, kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right == 1].mean())


def text(node):
    if "leaf_value" in node:
        return f"={node['leaf_value']:.4g}"
    return f"{node['split_feature']}:{node['threshold']:.5g} {text(node['left_child'])} {text(node['right_child'])}"


fold = story_of % FOLDS
judged = np.zeros(len(gold))
for each in range(FOLDS):
    seen, unseen = np.where(fold != each)[0], np.where(fold == each)[0]
    judged[unseen] = boosted(seen).predict(rows[unseen], raw_score=True)
for name, part in (("in its story", np.where(in_story)[0]), ("alone", np.where(~in_story)[0])):
    print(name, round(precision(part, judged[part]), 4))
with open(f"{DATA}/likeness.trees", "w") as file:
    file.write(f"# {' '.join(names)}\n")
    for tree in boosted(np.arange(len(gold))).dump_model()["tree_info"]:
        file.write(text(tree["tree_structure"]) + "\n")
