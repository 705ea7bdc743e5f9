"""Learns the trees that tell a page's article from what stands around it.

    node train/body.ts DIR OUT        describes the labelled pages (the odds of labels and words come from there)
    python train/body.py OUT DATA     learns from the development half and writes DATA/body.trees, DATA/body.odds

Needs lightgbm 4.7 and numpy of PyPI. Boosted trees by LightGBM (MIT). Prints the share of right words a page, as F1, for pages of the development half
judged by trees that did not see their sites, and for the half kept apart.
"""

import json
import sys

import lightgbm as lgb
import numpy as np

OUT, DATA = sys.argv[1], sys.argv[2]
PARAMS = dict(
    objective="binary", learning_rate=0.06, num_leaves=24, min_data_in_leaf=60, feature_fraction=0.3,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=5, max_bin=63, seed=7, deterministic=True,
    num_threads=1, verbose=-1,
)
ROUNDS = 150

described = json.load(open(f"{OUT}/pages.json"))
pages, width = described["pages"], described["width"]
rows = np.fromfile(f"{OUT}/rows.f32", dtype=np.float32).reshape(-1, width)
sizes = [len(page["labels"]) for page in pages]
starts = np.concatenate([[0], np.cumsum(sizes)])
labels = np.concatenate([page["labels"] for page in pages])
words = np.concatenate([page["words"] for page in pages]).astype(float)
page_of = np.repeat(np.arange(len(pages)), sizes)
apart = np.array([page["apart"] for page in pages])[page_of]
fold = np.array([page["fold"] for page in pages])[page_of]


def weigh():
    """Every page counts the same, whatever its length; a segment counts by its words."""
    weights = np.zeros(len(rows))
    for index, page in enumerate(pages):
        part = slice(starts[index], starts[index + 1])
        known = labels[part] >= 0
        right = words[part][labels[part] == 1].sum()
        if page["set"] == "trafilatura":
            weights[part] = np.where(known, 0.03 * (np.sqrt(words[part]) + 2), 0)
        elif right >= 20:
            weights[part] = np.where(known, (words[part] + 4) / (right + 60) * 10, 0)
            # What an outlet's own rules take is stricter than what a reader would; forums and shops are no articles.
            weights[part] *= {"fundus-publishers": 0.6, "wcxb others": 0.3}.get(page["set"], 1)
    return weights


weights = weigh()


def learn(chosen):
    data = lgb.Dataset(rows[chosen], labels[chosen] == 1, weight=weights[chosen])
    return lgb.train(PARAMS, data, ROUNDS)


def report(judged):
    for half in (False, True):
        scores = {}
        for index, page in enumerate(pages):
            part = slice(starts[index], starts[index + 1])
            if page["apart"] != half or weights[part].sum() == 0:
                continue
            known = labels[part] >= 0
            kept = (judged[part] > 0.5) & known
            right = words[part][kept & (labels[part] == 1)].sum()
            both = words[part][kept].sum() + words[part][known & (labels[part] == 1)].sum()
            scores.setdefault(page["set"], []).append(2 * right / both if both else 1)
        means = {key: round(float(np.mean(scores[key])), 3) for key in sorted(scores)}
        print("kept apart" if half else "development", means)


def text(node):
    if "leaf_value" in node:
        return f"={node['leaf_value']:.4g}"
    return f"{node['split_feature']}:{node['threshold']:.5g} {text(node['left_child'])} {text(node['right_child'])}"


def write(model, path):
    with open(path, "w") as file:
        for tree in model.dump_model()["tree_info"]:
            file.write(text(tree["tree_structure"]) + "\n")


judged = np.zeros(len(rows))
for each in range(5):
    model = learn(np.where((weights > 0) & ~apart & (fold != each))[0])
    judged[~apart & (fold == each)] = model.predict(rows[~apart & (fold == each)])
model = learn(np.where((weights > 0) & ~apart)[0])
judged[apart] = model.predict(rows[apart])
report(judged)
write(model, f"{DATA}/body.trees")
odds = json.load(open(f"{OUT}/odds.json"))
with open(f"{DATA}/body.odds", "w") as file:
    for kind in ("labels", "words"):
        file.write(f"[{kind}]\n")
        for name, value in sorted(odds[kind]):
            file.write(f"{name} {value:g}\n")
