"""Kith's kernels beside scikit-learn's and scipy's, on the same data in one run.

Usage: python3 src/test/benchmarks/analytics.py [cluster|predict|text|lifetime]
after mvn package or mvn test-compile; all parts without an argument.
Skips with a sentence where scikit-learn, the data or a compiled Kith is absent.
"""
import csv
import datetime
import glob
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import time

# idle threads must not spin: the cores may be busy with other work
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
DATA = os.path.join(ROOT, "..", "shared", "data")
try:
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import gammaln
    from sklearn.cluster import DBSCAN, KMeans, AgglomerativeClustering
    from sklearn.ensemble import (GradientBoostingClassifier, HistGradientBoostingClassifier,
                                  RandomForestClassifier)
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
except ImportError:
    print("skipped: scikit-learn is not installed (python3-sklearn)")
    sys.exit(0)


def timed(runs, work):
    seconds = []
    result = None
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def made_blobs(random, rows, columns, groups, spread):
    places = random.uniform(-5, 5, (groups, columns))
    return places[random.integers(0, groups, rows)] + spread * random.standard_normal((rows, columns))


def java(program_name, *arguments):
    homes = [os.environ.get("JAVA_HOME", "")] + sorted(glob.glob("/usr/lib/jvm/*25*"))
    programs = [os.path.join(home, "bin", "java") for home in homes if home]
    program = next((p for p in programs if os.path.exists(p)), "java")
    classes = os.path.join(ROOT, "target", "classes")
    libraries = os.environ.get("KITH_LIBRARIES", os.path.join(ROOT, "target", "lib", "*"))
    if not os.path.isdir(classes):
        print("skipped: compile Kith first (mvn compile)")
        sys.exit(0)
    source = os.path.join(ROOT, "src", "test", "benchmarks", program_name + ".java")
    command = [program, "-Xmx512m", "-cp", classes + os.pathsep + libraries, source, *arguments]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return {line.split()[0]: [float(v) for v in line.split()[1:]] for line in output.splitlines()}


def cluster():
    random = np.random.default_rng(42)
    data = {
        "blobs": made_blobs(random, 1_000_000, 8, 8, 1.5),
        "overlap": made_blobs(random, 1_000_000, 8, 20, 4.0),
    }
    plane = made_blobs(random, 100_000, 2, 30, 0.3)
    ward = made_blobs(random, 10_000, 8, 8, 2.0)
    with tempfile.TemporaryDirectory() as folder:
        seeds = {}
        for kind, values in data.items():
            seeds[kind] = values[random.choice(len(values), 8, replace=False)]
            values.tofile(os.path.join(folder, kind + ".f64"))
            seeds[kind].tofile(os.path.join(folder, kind + "-seeds.f64"))
        plane.tofile(os.path.join(folder, "plane.f64"))
        ward.tofile(os.path.join(folder, "ward.f64"))
        kith = java("AnalyticsBenchmark", folder)
    print("| kernel | scikit-learn s | Kith s | ratio | scikit-learn result | Kith result |")
    print("|---|---|---|---|---|---|")
    for kind, values in data.items():
        for algorithm in ("lloyd", "elkan"):
            seconds, fit = timed(3, lambda: KMeans(
                8, init=seeds[kind], n_init=1, max_iter=300, tol=1e-4, algorithm=algorithm).fit(values))
            ours = kith["kmeans-" + kind]
            print(f"| K-means {kind} ({algorithm}) | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} "
                  f"| inertia {fit.inertia_:.1f}, {fit.n_iter_} rounds | {ours[1]:.1f}, {ours[3]:.0f} rounds |")
        own = kith["kmeans-own-starts-" + kind]
        seconds, fit = timed(1, lambda: KMeans(8, n_init=3, random_state=42).fit(values))
        print(f"| K-means {kind}, 3 own starts | {seconds:.3f} | {own[0]:.3f} | {own[0] / seconds:.2f} "
              f"| inertia {fit.inertia_:.1f} | {own[1]:.1f} |")
    seconds, fit = timed(3, lambda: DBSCAN(eps=0.1, min_samples=10).fit(plane))
    ours = kith["dbscan"]
    print(f"| DBSCAN 100,000 x 2 | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} "
          f"| {fit.labels_.max() + 1} groups | {ours[2]:.0f} groups |")
    seconds, fit = timed(1, lambda: AgglomerativeClustering(8, linkage="ward").fit(ward))
    ours = kith["ward"]
    print(f"| Ward 10,000 x 8 | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} "
          f"| {np.unique(fit.labels_).size} groups | {ours[2]:.0f} groups |")
    print(f"\nKith ran with a heap of 512 MB; {os.cpu_count()} cores.")


def bank(path):
    """Rows of numbers z-scored on the training part, words one-hot; every fifth row is held back."""
    with gzip.open(path, "rt") as file:
        rows = list(csv.DictReader(file))
    outcome = np.array([float(row["subscribe"]) for row in rows])
    test = np.arange(len(rows)) % 5 == 0
    columns = []
    for name in rows[0]:
        if name == "subscribe":
            continue
        cells = [row[name] for row in rows]
        try:
            values = np.array([float(cell) for cell in cells])
            columns.append((values - values[~test].mean()) / values[~test].std())
        except ValueError:
            columns += [np.array([float(cell == word) for cell in cells]) for word in sorted(set(cells))]
    matrix = np.ascontiguousarray(np.stack(columns, axis=1))
    return matrix[~test], outcome[~test], matrix[test], outcome[test]


def predict():
    path = os.path.join(ROOT, "..", "shared", "data", "bank", "bank-full-recoded.csv.gz")
    if not os.path.exists(path):
        print("skipped: no bank data at", path)
        return
    train, known, test, then = bank(path)
    with tempfile.TemporaryDirectory() as folder:
        for name, values in (("train", train), ("train-y", known), ("test", test), ("test-y", then)):
            values.tofile(os.path.join(folder, name + ".f64"))
        kith = java("PredictBenchmark", folder, str(train.shape[1]))
    forest = dict(n_estimators=100, min_samples_leaf=5, max_features="sqrt", random_state=42)
    theirs = (
        ("logistic", "logistic C=1", 5, lambda: LogisticRegression(max_iter=2000)),
        ("forest", "forest 100 trees, one job", 3, lambda: RandomForestClassifier(**forest)),
        ("forest", "forest 100 trees, all cores", 3, lambda: RandomForestClassifier(n_jobs=-1, **forest)),
        ("boosting-leafy", "boosting 100 x 31 leaves (histograms)", 3,
         lambda: HistGradientBoostingClassifier(max_iter=100, early_stopping=False)),
        ("boosting-shallow", "boosting 100 x depth 3 (exact)", 1,
         lambda: GradientBoostingClassifier(n_estimators=100, max_depth=3)),
    )
    print(f"\nbank-full, {len(train):,} rows x {train.shape[1]} columns\n")
    print("| model | scikit-learn s | Kith s | ratio | scikit-learn AUC | Kith AUC |")
    print("|---|---|---|---|---|---|")
    for name, title, runs, model in theirs:
        seconds, fit = timed(runs, lambda: model().fit(train, known))
        area = roc_auc_score(then, fit.predict_proba(test)[:, 1])
        ours = kith[name]
        print(f"| {title} | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} | {area:.4f} | {ours[1]:.4f} |")


def banking(folder):
    """Writes the texts for Kith, one label and text a line; None where the reference data is absent."""
    sets = {}
    for part in ("train", "test"):
        path = os.path.join(DATA, "text", "banking77", part + ".csv")
        if not os.path.exists(path):
            return None
        with open(path, encoding="utf-8") as file:
            rows = [(r["category"], " ".join(r["text"].split())) for r in csv.DictReader(file)]
        with open(os.path.join(folder, part + ".tsv"), "w", encoding="utf-8") as file:
            file.writelines(f"{label}\t{text}\n" for label, text in rows)
        sets[part] = rows
    return sets


def learn_texts(sets):
    vectors = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    rows = vectors.fit_transform([text for _, text in sets["train"]])
    labels = [label for label, _ in sets["train"]]
    return vectors, LogisticRegression(C=10, max_iter=1000).fit(rows, labels)


def cdnow(folder):
    """Repeats, recency and age in weeks of all customers; None where the reference data is absent."""
    path = os.path.join(DATA, "cdnow", "CDNOW_master.txt.gz")
    if not os.path.exists(path):
        return None
    end = datetime.date(1997, 9, 30)
    days = {}
    with gzip.open(path, "rt") as file:
        next(file)
        for line in file:
            customer, day = line.split()[:2]
            day = datetime.datetime.strptime(day, "%Y%m%d").date()
            if day <= end:
                days.setdefault(customer, set()).add(day)
    table = np.array([[len(d) - 1, (max(d) - min(d)).days / 7, (end - min(d)).days / 7] for d in days.values()])
    table.tofile(os.path.join(folder, "cdnow.f64"))
    return table


def fit_bg_nbd(table):
    x, last, age = table.T

    def loss(logs):
        r, alpha, a, b = np.exp(logs)
        stays = -(r + x) * np.log(alpha + age)
        leaves = np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + last)
        fixed = (gammaln(r + x) - gammaln(r) + r * np.log(alpha)
                 + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x))
        return -(fixed + np.logaddexp(stays, np.where(x > 0, leaves, -np.inf))).sum()

    return minimize(loss, np.log([0.5, 8, 0.8, 2.5]), method="L-BFGS-B", options={"maxiter": 1000, "ftol": 1e-12})


def text():
    with tempfile.TemporaryDirectory() as folder:
        sets = banking(folder)
        if sets is None:
            print("skipped: no banking77 texts in", DATA)
            return
        ours = java("InsightBenchmark", "text", folder)["text"]
    seconds, (vectors, model) = timed(1, lambda: learn_texts(sets))
    rows = vectors.transform([text for _, text in sets["test"]])
    right = model.score(rows, [label for label, _ in sets["test"]])
    print("\n| texts | scikit-learn s | Kith s | ratio | scikit-learn accuracy | Kith accuracy |")
    print("|---|---|---|---|---|---|")
    print(f"| TF-IDF + logistic, 77 intents | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} "
          f"| {right:.4f} | {ours[1]:.4f} |")


def lifetime():
    with tempfile.TemporaryDirectory() as folder:
        table = cdnow(folder)
        if table is None:
            print("skipped: no CDNOW customers in", DATA)
            return
        ours = java("InsightBenchmark", "lifetime", folder)["lifetime"]
    seconds, fit = timed(3, lambda: fit_bg_nbd(table))
    print("\n| customers | scipy s | Kith s | ratio | scipy log likelihood | Kith log likelihood |")
    print("|---|---|---|---|---|---|")
    print(f"| BG/NBD, {len(table):,} customers | {seconds:.3f} | {ours[0]:.3f} | {ours[0] / seconds:.2f} "
          f"| {-fit.fun:.2f} | {ours[1]:.2f} |")


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["cluster", "predict", "text", "lifetime"]
    if "cluster" in wanted:
        cluster()
    if "predict" in wanted:
        predict()
    if "text" in wanted:
        text()
    if "lifetime" in wanted:
        lifetime()
